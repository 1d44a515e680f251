package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.webhook.WebhookBench.CERTIFICATE;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.FROM;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.PAYPAL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.ROOT;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Forged;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Genuine;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A forger cannot make us fetch for every delivery: what led nowhere is remembered for a while.
@Tag("WHK-1")
class DistrustedCertificateTest {

    private static final Opening NOT_TRUSTED = new Forged(Forgery.CERTIFICATE_NOT_TRUSTED);

    private final WebhookBench bench = new WebhookBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Opening open() {
        return bench.open(bench.delivery());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void an_address_without_a_certificate_is_not_asked_again_for_a_minute(int status) {
        bench.paypal.answers(CERTIFICATE, Answer.json(status, ""));
        assertThat(open()).isEqualTo(NOT_TRUSTED);
        bench.serves(PAYPAL.pem());

        bench.clock.advance(Duration.ofSeconds(59));
        assertThat(open()).isEqualTo(NOT_TRUSTED);
        assertThat(bench.fetches()).isEqualTo(1);

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(open()).isInstanceOf(Genuine.class);
    }

    @Test
    void a_certificate_that_is_not_trusted_is_remembered_for_a_minute() {
        bench.serves(ROOT.issue("CN=evil.example", FROM, UNTIL).pem());
        assertThat(open()).isEqualTo(NOT_TRUSTED);
        bench.serves(PAYPAL.pem());

        bench.clock.advance(Duration.ofSeconds(59));
        assertThat(open()).isEqualTo(NOT_TRUSTED);
        assertThat(bench.fetches()).isEqualTo(1);

        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(open()).isInstanceOf(Genuine.class);
        assertThat(bench.fetches()).isEqualTo(2);
    }
}
