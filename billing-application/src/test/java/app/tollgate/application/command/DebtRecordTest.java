package app.tollgate.application.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.command.SteerSubscription.Command;
import app.tollgate.application.command.SteerSubscription.Outcome;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.subscription.Subscription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ADM-5")
class DebtRecordTest {

    private final CommandHouse house = new CommandHouse();

    @Test
    void what_an_admin_has_collected_is_on_record_and_what_a_customer_pays_is_not() {
        Subscription subscription = house.annIsSubscribed("I-1");
        house.owes("I-1", 1290);
        house.steer(new Wish.PayOutstanding());
        house.owes("I-1", 1290);
        assertThat(house.audit.all()).isEmpty();

        Outcome outcome =
                house.steer(new Command(new Target.ById(subscription.id()), new Wish.PayOutstanding(), "boss"));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(house.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.OUTSTANDING_CAPTURED);
            assertThat(entry.actor()).isEqualTo(new CustomerId("boss"));
            assertThat(entry.subject().customer()).contains(subscription.customer());
            assertThat(entry.change().after()).containsKey("amount");
        });
    }
}
