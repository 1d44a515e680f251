package app.tollgate.application.grant;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.grant.GiveFreeAccess.Command;
import app.tollgate.application.grant.GiveFreeAccess.Outcome;
import app.tollgate.application.grant.GiveFreeAccess.Revocation;
import app.tollgate.application.testing.InMemoryAddedUsers;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GRT-1")
class GiveFreeAccessTest {

    private final CustomerId boss = aCustomer().id();
    private final CustomerId deputy = aCustomer().id();
    private final CustomerId ann = new CustomerId("ann");
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final MovableClock clock = new MovableClock(NOW);
    private final GiveFreeAccess freeAccess = new GiveFreeAccessService(
            new InMemoryCustomers().with(aCustomerOf(ann)),
            new FreeAccess(grants, audit, new SignUpTrial(0, new Tier("pro")), new SequentialIdentifiers()),
            new WaitingAccess(new InMemoryAddedUsers(new InMemoryCustomers(), grants), audit),
            new PlainUnitOfWork(),
            clock);

    @Test
    void it_runs_from_now_in_the_tier_of_trials() {
        Grant given = given(give(daysLater(30), boss));

        assertThat(grants.of(ann)).containsExactly(given);
        assertThat(given.tier()).isEqualTo(new Tier("pro"));
        assertThat(given.startsAt()).isEqualTo(NOW);
        assertThat(given.endsAt()).isEqualTo(daysLater(30));
    }

    @Test
    void a_later_and_an_earlier_end_move_the_one_that_runs_and_who_gave_it_stays() {
        Grant first = given(give(daysLater(30), boss));

        assertThat(given(give(daysLater(60), deputy))).isEqualTo(first.endingAt(daysLater(60)));
        assertThat(given(give(daysLater(5), deputy))).isEqualTo(first.endingAt(daysLater(5)));

        assertThat(grants.of(ann)).containsExactly(first.endingAt(daysLater(5)));
        assertThat(grants.of(ann).getFirst().by()).isEqualTo(boss);
    }

    @Test
    void after_its_end_another_begins() {
        Grant first = given(give(daysLater(1), boss));
        clock.set(daysLater(1));

        Grant second = given(give(daysLater(9), boss));

        assertThat(second.startsAt()).isEqualTo(daysLater(1));
        assertThat(grants.of(ann)).containsExactly(second, first);
    }

    @Test
    void an_end_that_is_over_or_beyond_all_planning_is_refused() {
        assertThat(give(NOW, boss)).isEqualTo(new Outcome.NotInFuture());
        assertThat(give(daysLater(-1), boss)).isEqualTo(new Outcome.NotInFuture());
        assertThat(give(daysLater(3661), boss)).isEqualTo(new Outcome.TooFarAway(daysLater(3660)));

        assertThat(grants.all()).isEmpty();
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void it_is_taken_back_from_now_on_and_again_without_any_effect() {
        Grant first = given(give(daysLater(30), boss));
        clock.set(daysLater(3));

        assertThat(revoke(ann)).isEqualTo(new Revocation.Revoked());
        assertThat(revoke(ann)).isEqualTo(new Revocation.Revoked());

        assertThat(grants.of(ann)).containsExactly(first.endingAt(daysLater(3)));
        assertThat(actions()).containsExactly(AuditAction.FREE_ACCESS_GIVEN, AuditAction.FREE_ACCESS_REVOKED);
    }

    @Test
    void a_stranger_gets_nothing_and_loses_nothing() {
        CustomerId stranger = new CustomerId("stranger");

        assertThat(freeAccess
                        .give(new Command(stranger, daysLater(1), "for the beta", boss))
                        .block(SOON))
                .isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(revoke(stranger)).isEqualTo(new Revocation.NoSuchCustomer());
    }

    @Test
    @Tag("ADM-5")
    void each_change_is_on_record_with_before_and_after_and_why() {
        give(daysLater(30), boss);
        give(daysLater(60), deputy);

        AuditEntry moved = audit.all().getLast();
        assertThat(actions()).containsExactly(AuditAction.FREE_ACCESS_GIVEN, AuditAction.FREE_ACCESS_MOVED);
        assertThat(moved.actor()).isEqualTo(deputy);
        assertThat(moved.subject().customer()).contains(ann);
        assertThat(moved.reason()).contains("for the beta");
        assertThat(moved.change().before()).containsEntry("until", daysLater(30).toString());
        assertThat(moved.change().after()).containsEntry("until", daysLater(60).toString());
    }

    private List<AuditAction> actions() {
        return audit.all().stream().map(AuditEntry::action).toList();
    }

    @CanIgnoreReturnValue
    private Outcome give(Instant until, CustomerId by) {
        return freeAccess.give(new Command(ann, until, "for the beta", by)).block(SOON);
    }

    private Revocation revoke(CustomerId customer) {
        return freeAccess.revoke(customer, boss).block(SOON);
    }

    private static Grant given(Outcome outcome) {
        return ((Outcome.Given) outcome).grant();
    }

    private static Customer aCustomerOf(CustomerId id) {
        return new Customer(id, Optional.empty(), Optional.empty(), Role.USER, NOW);
    }
}
