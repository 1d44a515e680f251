package app.tollgate.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.token.RotateSigningKeys.Outcome;
import app.tollgate.domain.token.KeyId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import reactor.core.publisher.Mono;

@Tag("ACC-6")
class FirstSigningKeyTest {

    @Test
    void a_key_sealed_under_another_secret_stops_the_start_with_a_sentence() {
        FirstSigningKey start = new FirstSigningKey(() -> Mono.just(new Outcome.Unusable(new KeyId("k".repeat(43)))));

        assertThatThrownBy(start::start)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.sentences())
                                .singleElement()
                                .asString()
                                .startsWith("ACCESS_TOKEN_KEY_SECRET: the signing key kkk")
                                .endsWith("."));
    }

    @Test
    void there_is_a_key_before_the_first_request_is_taken() {
        FirstSigningKey start = new FirstSigningKey(() -> Mono.just(new Outcome.Rotated(true, 0)));

        start.start();

        assertThat(start.isRunning()).isTrue();
        assertThat(start.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
