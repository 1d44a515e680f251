package app.tollgate.application.grant;

import static app.tollgate.application.testing.AddedUsersContract.ADDRESS;
import static app.tollgate.application.testing.AddedUsersContract.aUser;
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
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Free access of somebody who was added by e-mail and did not sign in yet.
@Tag("GRT-1")
@Tag("GRT-2")
class WaitingAccessTest {

    private final CustomerId boss = aCustomer().id();
    private final AddedUser user = aUser(boss, daysLater(30));
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAddedUsers added = new InMemoryAddedUsers(customers, grants);
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final GiveFreeAccess freeAccess = new GiveFreeAccessService(
            customers,
            new FreeAccess(grants, audit, new SignUpTrial(0, new Tier("basic")), new SequentialIdentifiers()),
            new WaitingAccess(added, audit),
            new PlainUnitOfWork(),
            new MovableClock(daysLater(1)));

    @BeforeEach
    void add() {
        assertThat(added.add(user).block(SOON)).isTrue();
    }

    @Test
    void its_end_is_moved_in_the_tier_that_was_meant_and_is_on_record() {
        Outcome outcome = give(daysLater(60));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Given.class, given -> {
            assertThat(given.grant().customer()).isEqualTo(user.id());
            assertThat(given.grant().tier()).isEqualTo(user.tier());
            assertThat(given.grant().endsAt()).isEqualTo(daysLater(60));
        });
        assertThat(added.waiting()).containsExactly(user.endingAt(daysLater(60)));
        isOnRecord(AuditAction.FREE_ACCESS_MOVED);
        assertThat(entry().reason()).contains("for the beta");
        assertThat(entry().change().after())
                .containsEntry("until", daysLater(60).toString());
    }

    @Test
    void it_is_withdrawn_and_on_record_and_then_nobody_has_the_id() {
        assertThat(revoke()).isEqualTo(new Revocation.Revoked());
        assertThat(revoke()).isEqualTo(new Revocation.NoSuchCustomer());

        assertThat(added.waiting()).isEmpty();
        isOnRecord(AuditAction.FREE_ACCESS_REVOKED);
        assertThat(entry().change().before())
                .containsEntry("until", daysLater(30).toString());
    }

    @Test
    void an_end_that_is_over_is_refused() {
        assertThat(give(NOW)).isEqualTo(new Outcome.NotInFuture());
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void after_the_sign_in_nobody_has_the_id() {
        var _ = customers
                .recognize(
                        new Identity(new CustomerId("ann"), Optional.of(ADDRESS), true, Optional.empty()),
                        Role.USER,
                        Optional.empty(),
                        NOW)
                .block(SOON);

        assertThat(give(daysLater(60))).isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(revoke()).isEqualTo(new Revocation.NoSuchCustomer());
        assertThat(audit.all()).isEmpty();
    }

    private Outcome give(Instant until) {
        return freeAccess
                .give(new Command(user.id(), until, "for the beta", boss))
                .block(SOON);
    }

    private Revocation revoke() {
        return freeAccess.revoke(user.id(), boss).block(SOON);
    }

    private void isOnRecord(AuditAction action) {
        assertThat(audit.all()).hasSize(1);
        assertThat(entry().action()).isEqualTo(action);
        assertThat(entry().actor()).isEqualTo(boss);
        assertThat(entry().subject().text()).isEqualTo(user.id().value());
    }

    private AuditEntry entry() {
        return audit.all().getLast();
    }
}
