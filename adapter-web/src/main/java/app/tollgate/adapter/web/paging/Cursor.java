package app.tollgate.adapter.web.paging;

import app.tollgate.adapter.web.json.UtcMoment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A place in a list that is ordered by a moment and an id, opaque to callers: base64url of both.
public final class Cursor {

    private static final int LENGTH_MAX = 400;
    private static final String BETWEEN = "/";

    private Cursor() {}

    public static String of(Instant moment, String id) {
        String plain = moment + BETWEEN + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Takes only what `writer` wrote, and refuses everything else by an [IllegalArgumentException].
    public static <P> P read(String cursor, BiFunction<Instant, String, P> reader, Function<P, String> writer) {
        try {
            P place = placeOf(cursor, reader);
            if (writer.apply(place).equals(cursor)) {
                return place;
            }
        } catch (IllegalArgumentException _) {
            // Said below, in the same words.
        }
        throw refusal();
    }

    /// The same for a list that is ordered by its ids, whose places are these.
    public static UUID readId(String cursor) {
        return CanonicalId.read(cursor).orElseThrow(Cursor::refusal);
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException("is not the `next` of an earlier page");
    }

    private static <P> P placeOf(String cursor, BiFunction<Instant, String, P> reader) {
        if (cursor.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("too long");
        }
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int between = plain.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("not two parts");
        }
        return reader.apply(UtcMoment.read(plain.substring(0, between)), plain.substring(between + 1));
    }
}
