package app.tollgate.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// As much of an HTTP/1.1 answer as a load generator has to understand: its status, and where it ends.
record Answer(int status, int length) {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT_LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /// What lies between the start of the buffer and its position; empty while the answer is not complete.
    static Optional<Answer> in(ByteBuffer read) {
        int head = find(HEAD_END, read, 0, read.position());
        if (head < 0) {
            return Optional.empty();
        }
        int end = endOf(read, head);
        return end < 0 || end > read.position()
                ? Optional.empty()
                : Optional.of(new Answer(number(read, STATUS_AT), end));
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    private static int endOf(ByteBuffer read, int head) {
        int length = find(CONTENT_LENGTH, read, 0, head);
        if (length >= 0) {
            return head + HEAD_END.length + number(read, length + CONTENT_LENGTH.length);
        }
        if (find(CHUNKED, read, 0, head) < 0) {
            return head + HEAD_END.length;
        }
        int last = find(LAST_CHUNK, read, head + HEAD_END.length - 2, read.position());
        return last < 0 ? -1 : last + LAST_CHUNK.length;
    }

    /// The first place of small letters and signs in the buffer, whatever the case there; -1 for none.
    private static int find(byte[] wanted, ByteBuffer read, int from, int to) {
        for (int start = from; start <= to - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && small(read.get(start + same)) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return start;
            }
        }
        return -1;
    }

    private static int number(ByteBuffer read, int from) {
        int at = from;
        while (read.get(at) == ' ') {
            at++;
        }
        int number = 0;
        while (read.get(at) >= '0' && read.get(at) <= '9') {
            number = number * 10 + read.get(at++) - '0';
        }
        return number;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}
