package app.tollgate.application.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.testing.InMemoryAddedUsers;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.application.user.AddUser.Command;
import app.tollgate.application.user.AddUser.Outcome;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GRT-2")
class AddUserTest {

    private static final Tier PRO = new Tier("pro");
    private static final EmailAddress ADDRESS = new EmailAddress("new@example.test");

    private final CustomerId boss = aCustomer().id();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAddedUsers added = new InMemoryAddedUsers(customers, new InMemoryGrants());
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final AddUser addUser = new AddUserService(
            new Adding(added, audit, new SignUpTrial(0, PRO), new SequentialIdentifiers()),
            new AccessRules(new AccessPolicy(
                    new TierOrder(List.of(new Tier("free"), PRO, new Tier("max"))), Duration.ZERO, Map.of())),
            new PlainUnitOfWork(),
            new MovableClock(NOW));

    @Test
    void it_waits_from_now_in_the_tier_of_trials_and_is_on_record_without_the_address() {
        AddedUser user = done(add(Optional.empty(), daysLater(30)));

        assertThat(added.waiting()).containsExactly(user);
        assertThat(user.tier()).isEqualTo(PRO);
        assertThat(user.at()).isEqualTo(NOW);
        assertThat(audit.all()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.USER_ADDED);
            assertThat(entry.actor()).isEqualTo(boss);
            assertThat(entry.reason()).contains("won it");
            assertThat(entry.subject().text()).isEqualTo(user.id().value());
            assertThat(entry.toString()).doesNotContain(ADDRESS.value());
        });
    }

    @Test
    void another_tier_is_given_where_there_is_one_of_that_name() {
        assertThat(done(add(Optional.of(new Tier("max")), daysLater(1))).tier()).isEqualTo(new Tier("max"));
        assertThat(add(Optional.of(new Tier("gold")), daysLater(1))).isEqualTo(new Outcome.NoSuchTier());
    }

    @Test
    void an_end_that_is_no_future_or_too_far_away_is_refused_and_nothing_is_written() {
        Instant latest = NOW.plus(Grant.LONGEST);

        assertThat(add(Optional.empty(), NOW)).isEqualTo(new Outcome.NotInFuture());
        assertThat(add(Optional.empty(), latest.plusSeconds(1))).isEqualTo(new Outcome.TooFarAway(latest));

        assertThat(added.waiting()).isEmpty();
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void an_address_that_waits_or_is_a_customers_is_taken_and_nothing_is_written() {
        var _ = done(add(Optional.empty(), daysLater(30)));
        assertThat(add(Optional.empty(), daysLater(60))).isEqualTo(new Outcome.AddressTaken());

        Customer ann = aCustomer();
        customers.with(ann);
        assertThat(add(ann.email().orElseThrow(), Optional.empty(), daysLater(30)))
                .isEqualTo(new Outcome.AddressTaken());

        assertThat(added.waiting()).hasSize(1);
        assertThat(audit.all()).hasSize(1);
    }

    private static AddedUser done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Added.class);
        return ((Outcome.Added) outcome).user();
    }

    private Outcome add(Optional<Tier> tier, Instant until) {
        return add(ADDRESS, tier, until);
    }

    private Outcome add(EmailAddress address, Optional<Tier> tier, Instant until) {
        return addUser.add(new Command(address, Optional.empty(), tier, until, "won it", boss))
                .block(SOON);
    }
}
