package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.BODY;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.CERTIFICATE;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.FROM;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.NAME;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.PAYPAL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.ROOT;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.UNTIL;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.WEBHOOK_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Forged;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Genuine;
import app.tollgate.application.port.gateway.WebhookGateway.Opening.Unverifiable;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// When a certificate is fetched, and what happens when it cannot be.
@Tag("WHK-1")
class SigningKeysTest {

    private static final Opening NOT_TRUSTED = new Forged(Forgery.CERTIFICATE_NOT_TRUSTED);

    private final WebhookBench bench = new WebhookBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Opening open() {
        return bench.open(bench.delivery());
    }

    @Test
    void a_certificate_is_fetched_once() {
        assertThat(open()).isInstanceOf(Genuine.class);
        bench.clock.advance(Duration.ofDays(30));
        assertThat(open()).isInstanceOf(Genuine.class);

        assertThat(bench.fetches()).isEqualTo(1);
    }

    @Test
    void many_deliveries_at_once_share_one_fetch() {
        var openings = Flux.range(0, 30)
                .flatMap(_ -> bench.gateway.open(bench.delivery()), 30)
                .collectList()
                .block(SOON);

        assertThat(openings).hasSize(30).allMatch(Genuine.class::isInstance);
        assertThat(bench.fetches()).isEqualTo(1);
    }

    @Test
    void a_sender_who_hangs_up_leaves_the_fetch_to_the_others() {
        Sinks.Empty<Void> gate = Sinks.empty();
        bench.paypal.answers(CERTIFICATE, new Answer.Held(gate.asMono(), Answer.json(200, PAYPAL.pem())));
        var leaving = bench.gateway.open(bench.delivery()).subscribe();
        var staying = bench.gateway.open(bench.delivery()).toFuture();
        await().atMost(SOON).until(() -> bench.fetches() == 1);

        leaving.dispose();
        gate.tryEmitEmpty().orThrow();

        assertThat(Mono.fromFuture(staying).block(SOON)).isInstanceOf(Genuine.class);
        assertThat(bench.fetches()).isEqualTo(1);
    }

    @Test
    void a_certificate_that_ended_is_looked_at_again() {
        assertThat(open()).isInstanceOf(Genuine.class);

        bench.clock.advance(Duration.between(bench.clock.instant(), UNTIL.plusSeconds(1)));

        assertThat(open()).isEqualTo(NOT_TRUSTED);
        assertThat(bench.fetches()).isEqualTo(2);
    }

    @Test
    void a_rotated_certificate_comes_under_a_new_address_while_the_old_one_still_holds() {
        var rotated = ROOT.issue(NAME, FROM, UNTIL);
        bench.paypal.answers("GET /v1/notifications/certs/CERT-2", Answer.json(200, rotated.pem()));
        var signed = bench.delivery(rotated, WEBHOOK_ID, BODY);
        var delivery = new Delivery(
                signed.transmissionId(),
                signed.transmissionTime(),
                signed.signature(),
                signed.certificateUrl().replace("CERT-1", "CERT-2"),
                signed.algorithm(),
                signed.body());

        assertThat(open()).isInstanceOf(Genuine.class);
        assertThat(bench.open(delivery)).isInstanceOf(Genuine.class);
        assertThat(open()).isInstanceOf(Genuine.class);
        assertThat(bench.fetches()).isEqualTo(1);
    }

    @Test
    void a_failed_fetch_is_tried_once_more() {
        bench.paypal.answers(CERTIFICATE, Answer.json(503, ""), Answer.json(200, PAYPAL.pem()));

        assertThat(open()).isInstanceOf(Genuine.class);
        assertThat(bench.fetches()).isEqualTo(2);
    }

    static Stream<Answer> failures() {
        return Stream.of(
                Answer.json(500, ""),
                Answer.json(302, "").with("Location", "/v1/notifications/certs/CERT-9"),
                Answer.json(200, ""),
                Answer.json(200, "<html>maintenance</html>"),
                Answer.json(200, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                Answer.json(200, PAYPAL.pem() + "x".repeat(64 * 1024)),
                new Answer.Cut(),
                new Answer.CutInTheMiddle());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_fails_twice_is_to_be_delivered_again_and_then_tried_afresh(Answer failure) {
        bench.paypal.answers(CERTIFICATE, failure);
        bench.paypal.answers("GET /v1/notifications/certs/CERT-9", Answer.json(200, PAYPAL.pem()));

        assertThat(open()).isEqualTo(new Unverifiable());
        assertThat(bench.fetches()).isEqualTo(2);

        bench.serves(PAYPAL.pem());
        assertThat(open()).isInstanceOf(Genuine.class);
    }

    @Test
    void nobody_at_the_other_end_is_unverifiable() {
        bench.paypal.close();

        assertThat(open()).isEqualTo(new Unverifiable());
    }

    @Test
    void only_a_few_certificates_are_fetched_at_once() {
        Stream.of("CERT-0", "CERT-1", "CERT-2", "CERT-3")
                .forEach(name -> bench.paypal.answers("GET /v1/notifications/certs/" + name, new Answer.Silence()));
        var underWay = Flux.range(0, 4)
                .flatMap(index -> bench.gateway.open(deliveryNaming("CERT-" + index)))
                .subscribe();
        await().atMost(SOON).until(() -> bench.paypal.requests().size() >= 4);

        assertThat(bench.open(deliveryNaming("CERT-5"))).isEqualTo(new Unverifiable());
        assertThat(bench.paypal.requestsTo("GET /v1/notifications/certs/CERT-5"))
                .isEmpty();
        underWay.dispose();
    }

    private Delivery deliveryNaming(String certificate) {
        return bench.with(3, bench.certificateUrl().replace("CERT-1", certificate));
    }
}
