package app.tollgate.adapter.persistence.reconciliation;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.Payments;
import app.tollgate.application.port.view.SweepCandidates;
import app.tollgate.application.testing.SweepCandidatesContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

class R2dbcSweepCandidatesTest implements SweepCandidatesContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final KnownRows known = new KnownRows(DATABASE);

    @Override
    public SweepCandidates candidates() {
        return DATABASE.get(SweepCandidates.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return known.aCustomer();
    }

    @Override
    public void know(Plan plan) {
        known.know(plan);
    }

    @Override
    public void know(Subscription subscription) {
        known.know(subscription);
    }

    @Override
    public void know(Payment payment) {
        assertThat(DATABASE.get(Payments.class).book(payment).block(SOON)).isTrue();
    }

    @Test
    void are_found_by_walking_an_index_and_sorting_nothing() {
        DatabaseClient database = DATABASE.get(DatabaseClient.class);
        String sql = R2dbcSweepCandidates.NEXT
                .replace(":place_at", "now()")
                .replace(":place_id", "gen_random_uuid()")
                .replace(":verified_before", "now()")
                .replace(":ended_since", "now()")
                .replace(":limit", "50");
        Mono<List<String>> explained =
                database.sql("explain " + sql).mapValue(String.class).all().collectList();

        List<String> plan = database.sql("set local enable_seqscan = off; set local enable_bitmapscan = off")
                .then()
                .then(explained)
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);

        assertThat(plan)
                .anyMatch(step -> step.contains("Index Scan using subscription_by_verification"))
                .noneMatch(step -> step.contains("Sort"));
    }
}
