package app.tollgate.bootstrap.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fetches the text of a catalogue: UTF-8, of a bounded size.
final class CatalogueText {

    static final int BYTES_MAX = 256 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CatalogueText() {}

    static Optional<String> of(CatalogueSource source, Findings findings) {
        try (InputStream stream = source.open()) {
            return decoded(stream.readNBytes(BYTES_MAX + 1), findings);
        } catch (NoSuchFileException | InvalidPathException missing) {
            findings.add(0, problemOfMissing(source));
        } catch (IOException unreadable) {
            findings.add(0, "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private static String problemOfMissing(CatalogueSource source) {
        return switch (source) {
            case CatalogueSource.Shipped _ ->
                "no catalogue of this name comes with the service; one of your own is named by its path";
            case CatalogueSource.OwnFile _ -> "there is no such file";
        };
    }

    private static Optional<String> decoded(byte[] bytes, Findings findings) {
        if (bytes.length > BYTES_MAX) {
            findings.add(0, "is larger than " + BYTES_MAX / 1024 + " KiB");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            findings.add(lineAt(bytes, in.position()), "is not UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static int lineAt(byte[] bytes, int position) {
        return 1
                + (int) IntStream.range(0, position)
                        .filter(index -> bytes[index] == '\n')
                        .count();
    }
}
