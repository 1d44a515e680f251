package app.tollgate.adapter.paypal.subscription;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.StubPayPal.Request;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.SubscriptionControl.Accepted;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/// Cancelling, suspending and reactivating: what is asked, and what each answer means. None has a request id, so none
/// is asked twice unless PayPal is known to have done nothing.
@Tag("SUB-4")
@Tag("SUB-5")
class SubscriptionControlTest {

    private static final ProviderSubscriptionId ID = new ProviderSubscriptionId("I-BW452GLLEP1G");
    private static final Answer DONE = Answer.json(204, "");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.impatient(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    enum Command {
        CANCEL("cancel"),
        SUSPEND("suspend"),
        REACTIVATE("activate");

        private final String word;

        Command(String word) {
            this.word = word;
        }

        private String route() {
            return "POST /v1/billing/subscriptions/I-BW452GLLEP1G/" + word;
        }

        private String operation() {
            return "subscriptions." + word;
        }
    }

    private GatewayAnswer<Accepted> ask(Command command, String reason) {
        PayPalSubscriptionControl control = testbed.control();
        Mono<GatewayAnswer<Accepted>> call = switch (command) {
            case CANCEL -> control.cancel(ID, reason);
            case SUSPEND -> control.suspend(ID, reason);
            case REACTIVATE -> control.reactivate(ID, reason);
        };
        return call.block(SOON);
    }

    @ParameterizedTest
    @EnumSource
    void a_command_tells_paypal_the_reason_and_204_is_done(Command command) {
        paypal.answers(command.route(), DONE);

        var answer = ask(command, "Too dear");

        assertThat(answer).isEqualTo(new Done<>(new Accepted()));
        assertThat(paypal.requestsTo(command.route())).singleElement().satisfies(request -> {
            assertThat(request.text()).isEqualTo("{\"reason\":\"Too dear\"}");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("PayPal-Request-Id")).isEmpty();
        });
        assertThat(testbed.calls(command.operation(), "done")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_wrong_state_is_a_refusal_with_its_issue(Command command) {
        paypal.answers(command.route(), Answer.issue(422, "UNPROCESSABLE_ENTITY", "SUBSCRIPTION_STATUS_INVALID"));

        assertThat(ask(command, "Too dear")).isEqualTo(new Refused<>("SUBSCRIPTION_STATUS_INVALID", "f00dcafe12345"));
    }

    @ParameterizedTest
    @EnumSource
    void what_paypal_does_not_know_is_refused(Command command) {
        paypal.answers(command.route(), Answer.json(404, "{\"name\":\"RESOURCE_NOT_FOUND\"}"));

        assertThat(ask(command, "Too dear")).isEqualTo(new Refused<>(Refused.NO_SUCH_RESOURCE, "f00dcafe12345"));
    }

    @ParameterizedTest
    @EnumSource
    void a_server_error_is_unknown_and_the_command_is_not_sent_again(Command command) {
        paypal.answers(command.route(), Answer.json(500, "{}"), DONE);

        assertThat(ask(command, "Too dear")).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(command.route())).hasSize(1);
        assertThat(testbed.calls(command.operation(), "unknown")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void silence_is_unknown_and_the_command_is_not_sent_again(Command command) {
        paypal.answers(command.route(), new Answer.Silence(), DONE);

        assertThat(ask(command, "Too dear")).isEqualTo(new Unknown<>());
        assertThat(paypal.requestsTo(command.route())).hasSize(1);
    }

    @Test
    void a_rate_limit_did_nothing_so_the_command_is_sent_again() {
        paypal.answers(
                Command.CANCEL.route(),
                Answer.json(429, "{\"name\":\"RATE_LIMIT_REACHED\"}").with("Retry-After", "0"),
                DONE);

        assertThat(ask(Command.CANCEL, "Too dear")).isEqualTo(new Done<>(new Accepted()));
    }

    @Test
    void a_long_rate_limit_is_unavailable_until_then() {
        paypal.answers(
                Command.CANCEL.route(),
                Answer.json(429, "{\"name\":\"RATE_LIMIT_REACHED\"}").with("Retry-After", "90"));

        assertThat(ask(Command.CANCEL, "Too dear")).isEqualTo(new Unavailable<>(Optional.of(Duration.ofSeconds(90))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t\u0000\u2028", "\uD83D"})
    void a_reason_without_words_is_said_to_be_none(String reason) {
        assertThat(sentFor(reason)).isEqualTo("{\"reason\":\"No reason given\"}");
    }

    @Test
    void a_reason_is_put_on_one_line_without_what_no_line_has() {
        assertThat(sentFor("  Too \r\n dear\u0000,\tsaid\u2029Zoë\uDE00 \"x\" "))
                .isEqualTo("{\"reason\":\"Too dear , said Zoë \\\"x\\\"\"}");
    }

    @Test
    void a_long_reason_is_cut_at_128_characters_and_never_within_one() {
        assertThat(sentFor("x".repeat(128))).isEqualTo("{\"reason\":\"" + "x".repeat(128) + "\"}");
        assertThat(sentFor("x".repeat(129))).isEqualTo("{\"reason\":\"" + "x".repeat(128) + "\"}");
        assertThat(sentFor("x".repeat(127) + " y")).isEqualTo("{\"reason\":\"" + "x".repeat(127) + "\"}");
        assertThat(sentFor("x".repeat(127) + "😀")).isEqualTo("{\"reason\":\"" + "x".repeat(127) + "\"}");
        assertThat(sentFor("x".repeat(126) + "😀")).isEqualTo("{\"reason\":\"" + "x".repeat(126) + "😀\"}");
    }

    private String sentFor(String reason) {
        paypal.answers(Command.CANCEL.route(), DONE);
        assertThat(ask(Command.CANCEL, reason)).isInstanceOf(Done.class);
        Request last = paypal.requestsTo(Command.CANCEL.route()).getLast();
        return last.text();
    }
}
