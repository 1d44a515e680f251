package app.tollgate.adapter.paypal.client;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.RequestId;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Tag("OPS-2")
class PayPalCallLogTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("app.tollgate.adapter.paypal");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void close() {
        LOGGER.detachAppender(log);
        testbed.close();
        paypal.close();
    }

    private void create() {
        var body = Map.of("email_address", "anna@example.com");
        PayPalCall call = PayPalCall.create("things.create", "/v1/things", new RequestId("t-1"), body);
        assertThat(testbed.client.call(call, _ -> new Done<>("")).block(SOON)).isNotNull();
    }

    private void find() {
        PayPalCall call = PayPalCall.get("things.get", "/v1/things/{id}", "I-ANNAS");
        assertThat(testbed.client.call(call, _ -> new Done<>("")).block(SOON)).isNotNull();
    }

    @Test
    void a_change_is_logged_with_its_outcome_and_debug_id() {
        paypal.answers("POST /v1/things", Answer.json(201, "{}"));

        create();

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getFormattedMessage())
                    .isEqualTo("PayPal things.create: done (201), debug id f00dcafe12345");
        });
    }

    @Test
    void a_read_is_for_those_who_look_closely() {
        paypal.answers("GET /v1/things/I-ANNAS", Answer.json(200, "{}"));

        find();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
    }

    @Test
    void a_failure_is_a_warning_even_of_a_read() {
        paypal.answers("GET /v1/things/I-ANNAS", Answer.issue(403, "NOT_AUTHORIZED", "PERMISSION_DENIED"));

        find();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
    }

    @Test
    void no_secret_and_nothing_personal_is_ever_logged() {
        paypal.answers("POST /v1/things", Answer.json(401, "{\"error\":\"invalid_token\"}"), new Answer.Cut());
        paypal.answers("GET /v1/things/I-ANNAS", Answer.json(200, "anna@example.com"));

        create();
        find();

        assertThat(log.list)
                .isNotEmpty()
                .extracting(ILoggingEvent::toString)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("anna@example.com", "I-ANNAS", "A21AA", "client-secret", "t-1"));
    }
}
