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
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Somebody has free access for a week, and claimed more that waits behind it until the thirtieth day.
@Tag("GRT-1")
@Tag("GRT-2")
class QueuedFreeAccessTest {

    private final Customer ann = aCustomer();
    private final CustomerId boss = aCustomer().id();
    private final Grant running = aGrant("pro", NOW, daysLater(7));
    private final Grant queued = aGrant("max", daysLater(7), daysLater(30));
    private final InMemoryCustomers customers = new InMemoryCustomers().with(ann);
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final MovableClock clock = new MovableClock(NOW);
    private final GiveFreeAccess freeAccess = new GiveFreeAccessService(
            customers,
            new FreeAccess(grants, audit, new SignUpTrial(0, new Tier("pro")), new SequentialIdentifiers()),
            new WaitingAccess(new InMemoryAddedUsers(new InMemoryCustomers(), grants), audit),
            new PlainUnitOfWork(),
            clock);

    @BeforeEach
    void given() {
        assertThat(grants.add(running).block(SOON)).isTrue();
        assertThat(grants.add(queued).block(SOON)).isTrue();
        clock.set(daysLater(3));
    }

    @Test
    void taken_back_it_ends_what_runs_and_empties_what_waits() {
        assertThat(revoke()).isEqualTo(new Revocation.Revoked());

        assertThat(grants.of(ann.id()))
                .containsExactlyInAnyOrder(running.endingAt(daysLater(3)), queued.endingAt(daysLater(7)));
        assertThat(audit.all()).hasSize(1);
        assertThat(entry().action()).isEqualTo(AuditAction.FREE_ACCESS_REVOKED);
        assertThat(entry().change().before())
                .isEqualTo(Map.of("tier", "pro, max", "until", daysLater(30).toString()));
        assertThat(entry().change().after()).isEmpty();
    }

    @Test
    void taken_back_again_nothing_is_changed_nor_on_record() {
        assertThat(revoke()).isEqualTo(new Revocation.Revoked());
        clock.set(daysLater(4));

        assertThat(revoke()).isEqualTo(new Revocation.Revoked());

        assertThat(grants.of(ann.id()))
                .containsExactlyInAnyOrder(running.endingAt(daysLater(3)), queued.endingAt(daysLater(7)));
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void an_end_before_what_waits_moves_what_runs_and_empties_the_rest() {
        assertThat(give(daysLater(5))).isEqualTo(new Outcome.Given(running.endingAt(daysLater(5))));

        assertThat(grants.of(ann.id()))
                .containsExactlyInAnyOrder(running.endingAt(daysLater(5)), queued.endingAt(daysLater(7)));
        assertThat(audit.all()).hasSize(1);
        assertThat(entry().action()).isEqualTo(AuditAction.FREE_ACCESS_MOVED);
        assertThat(entry().change().before())
                .containsEntry("until", daysLater(30).toString());
        assertThat(entry().change().after())
                .isEqualTo(Map.of("tier", "pro", "until", daysLater(5).toString()));
    }

    @Test
    void an_end_where_what_waits_begins_empties_it() {
        assertThat(give(daysLater(7))).isEqualTo(new Outcome.Given(running));

        assertThat(grants.of(ann.id())).containsExactlyInAnyOrder(running, queued.endingAt(daysLater(7)));
    }

    @Test
    void a_later_end_moves_what_waits() {
        assertThat(give(daysLater(60))).isEqualTo(new Outcome.Given(queued.endingAt(daysLater(60))));

        assertThat(grants.of(ann.id())).containsExactlyInAnyOrder(running, queued.endingAt(daysLater(60)));
    }

    @Test
    void what_was_emptied_is_no_reason_to_wait_for_it() {
        assertThat(revoke()).isEqualTo(new Revocation.Revoked());

        Grant next = ((Outcome.Given) give(daysLater(20))).grant();

        assertThat(next.startsAt()).isEqualTo(daysLater(3));
        assertThat(next.endsAt()).isEqualTo(daysLater(20));
    }

    private Outcome give(Instant until) {
        return freeAccess
                .give(new Command(ann.id(), until, "for the beta", boss))
                .block(SOON);
    }

    private Revocation revoke() {
        return freeAccess.revoke(ann.id(), boss).block(SOON);
    }

    private AuditEntry entry() {
        return audit.all().getLast();
    }

    private Grant aGrant(String tier, Instant start, Instant end) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                ann.id(),
                GrantKind.FREE_ACCESS,
                new Tier(tier),
                Optional.empty(),
                start,
                end,
                "for the beta",
                boss,
                NOW);
    }
}
