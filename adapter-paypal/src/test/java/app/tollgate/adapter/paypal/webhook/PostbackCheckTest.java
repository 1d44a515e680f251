package app.tollgate.adapter.paypal.webhook;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static app.tollgate.adapter.paypal.webhook.WebhookBench.ENVELOPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.WebhookGateway.Delivery;
import app.tollgate.application.port.gateway.WebhookGateway.Forgery;
import app.tollgate.application.port.gateway.WebhookGateway.Opening;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/// What PayPal is asked, and what its answers mean.
@Tag("WHK-1")
class PostbackCheckTest {

    private static final String VERIFY = "POST /v1/notifications/verify-webhook-signature";
    private static final Answer SUCCESS = Answer.json(200, "{\"verification_status\":\"SUCCESS\"}");
    private static final String ODD = """
        { "event_type":"BILLING.SUBSCRIPTION.ACTIVATED" ,\t"id" : "WH-1-2",
          "resource":{"v":1.0,"e":1E+2,"url":"https:\\/\\/x","n":"\\u00e9é\\ud83d\\ude00","id":"I-1AB","none":{ },"list":[ ]}}
        """;

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.impatient(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));
    private final PayPalWebhookGateway gateway = new PayPalWebhookGateway(
            new CertificateAddresses(Set.of("api.paypal.com")), new PostbackCheck(testbed.client, "8PT597110X687430L"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    @Test
    void the_event_is_sent_back_byte_for_byte_among_the_headers() {
        paypal.answers(VERIFY, SUCCESS);

        assertThat(open(delivery(ODD))).isEqualTo(new Opening.Genuine(ENVELOPE));

        assertThat(paypal.requestsTo(VERIFY))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text())
                        .isEqualTo(
                                "{\"auth_algo\":\"SHA256withRSA\",\"cert_url\":\"https://api.paypal.com/v1/notifications/certs/CERT-1\","
                                    + "\"transmission_id\":\"t-\\\"1\",\"transmission_sig\":\"c2ln\","
                                    + "\"transmission_time\":\"2026-03-01T11:59:58Z\",\"webhook_id\":\"8PT597110X687430L\","
                                    + "\"webhook_event\":" + ODD + "}"));
    }

    @Test
    void a_failure_is_a_forgery() {
        paypal.answers(VERIFY, Answer.json(200, "{\"verification_status\":\"FAILURE\"}"));

        assertThat(open(delivery(ODD))).isEqualTo(new Opening.Forged(Forgery.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        200 | {"verification_status":"MAYBE"}
        200 | {}
        200 | null
        200 | not json
        400 | {"name":"VALIDATION_ERROR"}
        401 | {"error":"invalid_token"}
        404 | {}
        422 | {"name":"UNPROCESSABLE_ENTITY"}
        429 | {}
        500 | {}
        503 | {}
        """)
    void no_clear_answer_is_no_verdict_and_is_not_asked_for_again(int status, String body) {
        paypal.answers(VERIFY, Answer.json(status, body));

        assertThat(open(delivery(ODD))).isEqualTo(new Opening.Unverifiable());

        assertThat(paypal.requestsTo(VERIFY)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void silence_is_no_verdict() {
        paypal.answers(VERIFY, new Answer.Silence());

        assertThat(open(delivery(ODD))).isEqualTo(new Opening.Unverifiable());

        assertThat(paypal.requestsTo(VERIFY)).hasSize(1);
    }

    @Test
    void a_foreign_host_of_the_certificate_is_refused_before_paypal_is_asked() {
        Delivery foreign = new Delivery(
                "t",
                "2026-03-01T11:59:58Z",
                "c2ln",
                "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1",
                "SHA256withRSA",
                ODD.getBytes(UTF_8));

        assertThat(open(foreign)).isEqualTo(new Opening.Forged(Forgery.CERTIFICATE_HOST_NOT_ALLOWED));

        assertThat(paypal.requests()).isEmpty();
    }

    static Stream<byte[]> bodiesThatCannotBeSpliced() {
        List<byte[]> texts = Stream.of(
                        "",
                        "not json",
                        "[]",
                        "\"x\"",
                        "{\"id\":\"WH-1\"} {}",
                        "{\"id\":\"WH-1\"},\"webhook_id\":\"OTHER\"",
                        "{\"id\":\"WH-1\"}}",
                        "{\"id\":\"WH-1\"} // x",
                        "\uFEFF{\"id\":\"WH-1\"}")
                .map(text -> text.getBytes(UTF_8))
                .toList();
        return Stream.concat(
                texts.stream(),
                Stream.of(
                        "{\"id\":\"WH-1\"}".getBytes(StandardCharsets.UTF_16LE),
                        "{\"id\":\"WH-1\"}".getBytes(StandardCharsets.UTF_16BE),
                        "{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                        ("{\"id\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatCannotBeSpliced")
    void what_is_not_one_object_in_utf8_is_refused_before_paypal_is_asked(byte[] body) {
        assertThat(open(delivery(body))).isEqualTo(new Opening.Forged(Forgery.NOT_VERIFIABLE));

        assertThat(paypal.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void headers_longer_than_paypal_takes_are_refused_before_it_is_asked(int part) {
        String[] parts = {"t", "2026-03-01T11:59:58Z", "c2ln"};
        parts[part] = "x".repeat(501);
        Delivery delivery = new Delivery(
                parts[0],
                parts[1],
                parts[2],
                "https://api.paypal.com/v1/notifications/certs/CERT-1",
                "SHA256withRSA",
                ODD.getBytes(UTF_8));

        assertThat(open(delivery)).isEqualTo(new Opening.Forged(Forgery.NOT_VERIFIABLE));

        assertThat(paypal.requests()).isEmpty();
    }

    @Test
    void a_crowd_of_forgers_takes_a_part_of_the_way_to_paypal_and_not_all_of_it() {
        paypal.answers(VERIFY, new Answer.Silence());

        List<Opening> openings = Flux.merge(IntStream.range(0, 64)
                        .mapToObj(_ -> gateway.open(delivery(ODD)))
                        .toList())
                .collectList()
                .block(SOON);

        assertThat(openings).hasSize(64).containsOnly(new Opening.Unverifiable());
        assertThat(paypal.requestsTo(VERIFY)).hasSizeLessThanOrEqualTo(16);
    }

    private Opening open(Delivery delivery) {
        return gateway.open(delivery).block(SOON);
    }

    private static Delivery delivery(String body) {
        return delivery(body.getBytes(UTF_8));
    }

    private static Delivery delivery(byte[] body) {
        return new Delivery(
                "t-\"1",
                "2026-03-01T11:59:58Z",
                "c2ln",
                "https://api.paypal.com/v1/notifications/certs/CERT-1",
                "SHA256withRSA",
                body);
    }
}
