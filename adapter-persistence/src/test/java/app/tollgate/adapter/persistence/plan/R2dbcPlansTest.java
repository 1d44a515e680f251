package app.tollgate.adapter.persistence.plan;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.testing.PlanChangesContract;
import app.tollgate.application.testing.PlanVersionsContract;
import app.tollgate.application.testing.PlansContract;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

class R2dbcPlansTest implements PlansContract, PlanChangesContract, PlanVersionsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public Plans plans() {
        return DATABASE.get(Plans.class);
    }

    @Test
    @Tag("PLN-5")
    void two_imports_at_once_add_a_version_once() {
        List<Boolean> added = Flux.range(0, 64)
                .flatMap(_ -> plans().add(aPlan().coded("pro").build()), 64)
                .collectList()
                .block(SOON);

        assertThat(added).hasSize(64).containsOnlyOnce(true);
        assertThat(DATABASE.count("plan")).isEqualTo(1);
    }
}
