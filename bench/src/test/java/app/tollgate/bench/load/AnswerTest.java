package app.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void ends_where_its_length_says() {
        assertThat(in("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nX: y\r\n\r\nbody"))
                .contains(new Answer(200, 48));
    }

    @Test
    void is_not_there_before_its_last_byte() {
        assertThat(in("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nbod")).isEmpty();
        assertThat(in("HTTP/1.1 200 OK\r\ncontent-le")).isEmpty();
    }

    @Test
    void in_chunks_it_ends_with_the_empty_one() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n";

        assertThat(in(chunked)).isEmpty();
        assertThat(in(chunked + "0\r\n\r\n").map(Answer::status)).contains(200);
    }

    @Test
    void without_a_body_it_ends_with_its_head() {
        assertThat(in("HTTP/1.1 204 No Content\r\n\r\n").map(Answer::isGood)).contains(true);
    }

    @Test
    void only_the_two_hundreds_are_good() {
        assertThat(in("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n").map(Answer::isGood))
                .contains(false);
    }

    private static Optional<Answer> in(String text) {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        buffer.put(text.getBytes(StandardCharsets.US_ASCII));
        return Answer.in(buffer);
    }
}
