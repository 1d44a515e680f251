package app.tollgate.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The requests of a run, ready to be written, in the order in which connections become free.
public final class Calls {

    private final Iterator<byte[]> requests;

    private Calls(Iterator<byte[]> requests) {
        this.requests = requests;
    }

    /// Each once; a run ends when none is left.
    public static Calls once(List<byte[]> requests) {
        return new Calls(requests.iterator());
    }

    /// Over and over.
    public static Calls inTurn(List<byte[]> requests) {
        return new Calls(Stream.generate(() -> requests).flatMap(List::stream).iterator());
    }

    public static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] post(String path, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n" + headers + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    public boolean isOver() {
        return !requests.hasNext();
    }

    byte[] next() {
        return requests.next();
    }
}
