package app.tollgate.adapter.persistence.reconciliation;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.Reconciliations;
import app.tollgate.application.port.view.ReconciliationReports;
import app.tollgate.application.testing.ReconciliationReportsContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

class R2dbcReconciliationsTest implements ReconciliationReportsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public Reconciliations reconciliations() {
        return DATABASE.get(Reconciliations.class);
    }

    @Override
    public ReconciliationReports reports() {
        return DATABASE.get(ReconciliationReports.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public Subscription aKnownSubscription() {
        return known.aSubscriptionOfSomebody();
    }

    @Test
    @Tag("SYN-1")
    void of_many_instances_that_find_a_run_due_at_once_one_begins_it() {
        var due = new Reconciliations.Due(NOW.minus(Duration.ofHours(12)), NOW.minus(Duration.ofMinutes(15)));

        List<Boolean> begun = Flux.range(0, 64)
                .flatMap(_ -> reconciliations().addWhenDue(aRun(), due), 64)
                .collectList()
                .block(SOON);

        assertThat(begun).hasSize(64).containsOnlyOnce(true);
        assertThat(DATABASE.count("reconciliation_run")).isOne();
    }

    @Test
    @Tag("SYN-1")
    void of_many_instances_that_take_a_run_left_behind_one_gets_it() {
        assertThat(reconciliations().add(aRun()).block(SOON)).isTrue();
        taken(NOW);

        List<Reconciliations.Claim> claims = Flux.range(0, 64)
                .flatMap(
                        _ -> reconciliations()
                                .take(UUID.randomUUID(), NOW.plus(LEASE), NOW.plus(LEASE.multipliedBy(2))),
                        64)
                .collectList()
                .block(SOON);

        assertThat(claims).hasSize(1);
    }

    private static ReconciliationRun aRun() {
        return ReconciliationRun.begun(
                new RunId(DATABASE.get(Identifiers.class).next()), new ReconciliationRun.Cause.Schedule(), NOW);
    }
}
