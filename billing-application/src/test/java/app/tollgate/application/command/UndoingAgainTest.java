package app.tollgate.application.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.subscription.Reports;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A second subscription that charges nothing yet, as in a free trial, and that PayPal refused to end.
@Tag("SUB-9")
class UndoingAgainTest {

    private final CommandHouse house = new CommandHouse();

    @Test
    void is_ended_before_it_charges() {
        house.annIsSubscribed("I-1");
        house.subscriptions.paypal.reports(
                Reports.aReport("I-2").of(house.subscriptions.ann.id()).build());
        var _ = house.subscriptions.refreshNow("I-2");
        house.control.answersNextWith(new GatewayAnswer.Refused<>("SOMETHING_ELSE", "debug-9"));
        assertThat(house.janitorAfter(Duration.ZERO).refused()).isOne();
        house.subscriptions.clock.advance(Duration.ofDays(1));
        var _ = house.subscriptions.refreshNow("I-2");

        assertThat(house.janitorAfter(Duration.ZERO).settled()).isOne();

        assertThat(house.control.calls()).containsExactly("cancel I-2", "cancel I-2");
    }
}
