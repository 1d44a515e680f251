package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import app.tollgate.domain.testing.SamplePlans;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What every store of plans promises about the versions of a plan, of which one is on sale.
@Tag("PLN-4")
public interface PlanVersionsContract {

    Plans plans();

    @Test
    default void a_new_version_is_on_sale_from_the_moment_it_is_published() {
        Plan old = added(pro(1).publishedAs("P-1"));
        Plan next = added(pro(2));
        assertThat(onSale()).isEqualTo(old);

        plans().publish(next.with(new Publication.ProductCreated(new ProviderProductId("PROD-1"))))
                .block(SOON);
        assertThat(onSale()).isEqualTo(old);

        Plan published = pro(2).publishedAs("P-2").build();
        plans().publish(next.with(published.publication())).block(SOON);
        assertThat(onSale()).isEqualTo(next.with(published.publication()));
    }

    @Test
    default void the_newest_is_shown_while_no_version_is_published() {
        added(pro(1));
        Plan newest = added(pro(2));

        assertThat(onSale()).isEqualTo(newest);
    }

    @Test
    default void a_free_version_is_ready_as_it_is() {
        added(pro(1).publishedAs("P-1"));
        Plan free = added(pro(2).with(free()));
        added(pro(3));

        assertThat(onSale()).isEqualTo(free);
    }

    @Test
    default void a_retired_version_is_not_passed_over_for_an_older_one() {
        added(pro(1).publishedAs("P-1"));
        Plan retired = added(pro(2).publishedAs("P-2").inactive());

        assertThat(onSale()).isEqualTo(retired);
    }

    @Test
    default void all_versions_of_a_plan_are_there_newest_first() {
        Plan first = added(pro(1).publishedAs("P-1"));
        Plan second = added(pro(2));
        added(aPlan());

        assertThat(plans().versions(first.code()).block(SOON)).isEqualTo(new PlanVersions(List.of(second, first)));
        assertThat(plans().versions(new PlanCode("nowhere")).block(SOON)).isNull();
    }

    @Test
    default void the_catalogue_has_every_plan_once_in_the_order_of_the_versions_on_sale() {
        added(aPlan().coded("b").sortedAt(1));
        added(aPlan().coded("a").sortedAt(0).publishedAs("P-1"));
        added(aPlan().coded("a").version(2).sortedAt(2).publishedAs("P-2"));
        added(aPlan().coded("a").version(3).sortedAt(0));
        added(aPlan().coded("c").sortedAt(1));

        List<PlanVersions> catalogue = plans().catalogue().collectList().block(SOON);

        assertThat(catalogue).extracting(plan -> plan.newest().code().value()).containsExactly("b", "c", "a");
        assertThat(catalogue.getLast().newestFirst()).extracting(Plan::version).containsExactly(3, 2, 1);
        assertThat(catalogue.stream().map(PlanVersions::current))
                .isEqualTo(plans().current().collectList().block(SOON));
    }

    @Test
    default void of_many_who_add_the_next_version_at_once_one_does() {
        added(pro(1).publishedAs("P-1"));

        List<Boolean> added = Flux.range(0, 32)
                .flatMap(_ -> plans().add(pro(2).build()), 32)
                .collectList()
                .block(SOON);

        assertThat(added).hasSize(32).containsOnlyOnce(true);
        assertThat(plans().versions(new PlanCode("pro")).block(SOON).newestFirst())
                .hasSize(2);
    }

    private Plan onSale() {
        Plan byCode = plans().currentByCode(new PlanCode("pro")).block(SOON);
        assertThat(plans().current().collectList().block(SOON)).containsExactly(byCode);
        return byCode;
    }

    @CanIgnoreReturnValue
    private Plan added(SamplePlans sample) {
        Plan plan = sample.build();
        assertThat(plans().add(plan).block(SOON)).isTrue();
        return plan;
    }

    private static SamplePlans pro(int version) {
        return aPlan().coded("pro").version(version);
    }

    private static PlanTerms free() {
        return new PlanTerms(
                euro(0), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());
    }
}
