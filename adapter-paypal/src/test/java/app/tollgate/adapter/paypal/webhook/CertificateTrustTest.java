package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.webhook.WebhookBench.BODY;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.FROM;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.NAME;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.PAYPAL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.ROOT;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.UNTIL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.WEBHOOK_ID;
import static org.assertj.core.api.Assertions.assertThat;

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

/// Whose certificates are believed.
@Tag("WHK-1")
class CertificateTrustTest {

    private static final Opening GENUINE = new Genuine(WebhookBench.ENVELOPE);

    private final WebhookBench bench = new WebhookBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_certificate_of_another_authority_is_not_trusted() {
        var stranger = TestAuthority.root("Test Root").issue(NAME, FROM, UNTIL);
        bench.serves(stranger.pem());

        assertThat(bench.open(bench.delivery(stranger, WEBHOOK_ID, BODY)))
                .isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @Test
    void a_foreign_chain_cannot_bring_its_own_root() {
        TestAuthority root = TestAuthority.root("Evil Root");
        var stranger = root.issue(NAME, FROM, UNTIL);
        bench.serves(stranger.pem() + root.pem());

        assertThat(bench.open(bench.delivery(stranger, WEBHOOK_ID, BODY)))
                .isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=www.paypal.com",
                "CN=messageverificationcerts.paypal.com.evil.example",
                "CN=evil.messageverificationcerts.paypal.com",
                "O=CN\\=messageverificationcerts.paypal.com,CN=evil.example",
                "O=messageverificationcerts.paypal.com",
                "CN=evil.example\\,CN\\=messageverificationcerts.paypal.com"
            })
    void a_certificate_with_another_name_is_not_trusted(String name) {
        var other = ROOT.issue(name, FROM, UNTIL);
        bench.serves(other.pem());

        assertThat(bench.open(bench.delivery(other, WEBHOOK_ID, BODY)))
                .isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @Test
    void the_sandbox_name_is_trusted_too() {
        var sandbox = ROOT.issue("CN=messageverificationcerts.sandbox.paypal.com", FROM, UNTIL);
        bench.serves(sandbox.pem());

        assertThat(bench.open(bench.delivery(sandbox, WEBHOOK_ID, BODY))).isEqualTo(GENUINE);
    }

    @Test
    void a_certificate_is_trusted_in_its_time_only() {
        bench.clock.advance(Duration.between(bench.clock.instant(), UNTIL.plusSeconds(1)));
        assertThat(bench.open(bench.delivery())).isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @Test
    void nor_before_it() {
        bench.clock.advance(Duration.between(bench.clock.instant(), FROM.minusSeconds(1)));

        assertThat(bench.open(bench.delivery())).isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @Test
    void the_way_to_the_root_may_lead_over_certificates_that_come_along_in_any_order() {
        TestAuthority upper = ROOT.below("Upper");
        TestAuthority lower = upper.below("Lower");
        var signer = lower.issue(NAME, FROM, UNTIL);
        bench.serves(signer.pem() + upper.pem() + ROOT.pem() + lower.pem());

        assertThat(bench.open(bench.delivery(signer, WEBHOOK_ID, BODY))).isEqualTo(GENUINE);
    }

    @Test
    void without_them_there_is_no_way() {
        var signer = ROOT.below("Upper").issue(NAME, FROM, UNTIL);
        bench.serves(signer.pem());

        assertThat(bench.open(bench.delivery(signer, WEBHOOK_ID, BODY)))
                .isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }

    @Test
    void a_signing_certificate_cannot_make_others() {
        var forger = TestAuthority.pretending(PAYPAL).issue(NAME, FROM, UNTIL);
        bench.serves(forger.pem() + PAYPAL.pem());

        assertThat(bench.open(bench.delivery(forger, WEBHOOK_ID, BODY)))
                .isEqualTo(new Forged(Forgery.CERTIFICATE_NOT_TRUSTED));
    }
}
