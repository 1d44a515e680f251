package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.ImportCatalogue.Outcome;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.Publication;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-5")
class ImportCatalogueTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan pro = aPlan().sortedAt(1).build();
    private final Plan free = aPlan().with(PlanHouse.FREE).sortedAt(2).build();

    @Test
    void new_plans_are_stored_unpublished_as_the_catalogue_says() {
        Outcome outcome = imported(pro, free);

        assertThat(outcome).isEqualTo(new Outcome.Imported(2, 0, 0));
        assertThat(house.plans.all()).extracting(PlanHouse::draftOf).containsExactly(draftOf(pro), draftOf(free));
        assertThat(house.plans.all()).extracting(Plan::publication).containsOnly(new Publication.Unpublished());
    }

    @Test
    void importing_twice_changes_nothing() {
        assertThat(imported(pro, free)).isNotNull();
        List<Plan> before = house.plans.all();

        Outcome outcome = imported(pro, free);

        assertThat(outcome).isEqualTo(new Outcome.Imported(0, 0, 2));
        assertThat(house.plans.all()).isEqualTo(before);
    }

    @Test
    void changed_display_and_benefits_are_brought_up_to_date_and_the_rest_stays() {
        Plan sold = aPlan().publishedAs("P-1").inactive().build();
        house.has(sold);
        Plan changed =
                aPlan().coded(sold.code().value()).sortedAt(9).ofTier("basic").build();

        Outcome outcome = imported(changed);

        assertThat(outcome).isEqualTo(new Outcome.Imported(0, 1, 0));
        assertThat(house.plans.all()).containsExactly(sold.with(changed.benefits(), changed.display()));
    }

    @Test
    @Tag("PLN-4")
    void changed_terms_refuse_the_whole_catalogue_and_name_every_code() {
        house.has(pro);
        house.has(free);
        Plan dearer = withPrice(pro, 1390);
        Plan noLongerFree = withPrice(free, 100);
        Plan another = aPlan().build();

        Outcome outcome = imported(another, dearer, noLongerFree);

        assertThat(outcome).isEqualTo(new Outcome.TermsDiffer(List.of(pro.code(), free.code())));
        assertThat(house.plans.all()).containsExactly(pro, free);
    }

    @Test
    @Tag("PLN-4")
    void a_catalogue_that_names_the_terms_of_an_older_version_neither_stops_the_start_nor_sells_them_again() {
        Plan old = aPlan().publishedAs("P-OLD").build();
        Plan next = versionOf(old, 2, 1390).with(new Publication.Published(PlanHouse.PRODUCT, PlanHouse.PLAN));
        house.has(old);
        house.has(next);

        Outcome outcome = imported(old);

        assertThat(outcome).isEqualTo(new Outcome.Imported(0, 0, 1));
        assertThat(house.plans.all()).containsExactly(old, next);
        assertThat(house.stored(old.code())).isEqualTo(next);
    }

    @Test
    @Tag("PLN-4")
    void a_catalogue_describes_the_version_whose_terms_it_names() {
        Plan old = aPlan().publishedAs("P-1").build();
        Plan next = versionOf(old, 2, 1390);
        house.has(old);
        house.has(next);
        Plan oldTerms = aPlan().coded(old.code().value()).ofTier("basic").build();
        Plan newTerms = versionOf(old, 1, 1390).with(oldTerms.benefits(), old.display());

        assertThat(imported(oldTerms)).isEqualTo(new Outcome.Imported(0, 1, 0));
        assertThat(house.plans.all()).containsExactly(old.with(oldTerms.benefits(), old.display()), next);
        assertThat(imported(newTerms)).isEqualTo(new Outcome.Imported(0, 1, 0));
        assertThat(house.plans.all()).contains(next.with(newTerms.benefits(), next.display()));
    }

    @Test
    @Tag("PLN-4")
    void terms_of_no_version_are_refused() {
        house.has(pro);
        house.has(versionOf(pro, 2, 1390));

        assertThat(imported(withPrice(pro, 1400))).isEqualTo(new Outcome.TermsDiffer(List.of(pro.code())));
    }

    @Test
    void plans_that_left_the_catalogue_stay() {
        house.has(pro);

        Outcome outcome = imported(free);

        assertThat(outcome).isEqualTo(new Outcome.Imported(1, 0, 0));
        assertThat(house.plans.all()).contains(pro).hasSize(2);
    }

    @Test
    @Tag("PLN-3")
    void only_active_plans_are_shown_in_their_order() {
        Plan last = aPlan().sortedAt(3).build();
        Plan hidden = aPlan().sortedAt(0).inactive().build();
        assertThat(imported(last, hidden, free, pro)).isNotNull();
        ListPlans list = new ListPlansService(house.plans);

        assertThat(list.onSale().map(Plan::code).collectList().block(SOON))
                .containsExactly(pro.code(), free.code(), last.code());
        assertThat(list.onSale(hidden.code()).block(SOON)).isNull();
        assertThat(list.onSale(last.code()).block(SOON).code()).isEqualTo(last.code());
    }

    private static Plan versionOf(Plan plan, int number, long cents) {
        return aPlan().coded(plan.code().value())
                .version(number)
                .with(withPrice(plan, cents).terms())
                .build();
    }

    private static Plan withPrice(Plan plan, long cents) {
        PlanTerms terms = new PlanTerms(
                euro(cents), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());
        return aPlan().coded(plan.code().value()).with(terms).build();
    }

    private Outcome imported(Plan... plans) {
        return house.importer()
                .importAll(List.of(plans).stream().map(PlanHouse::draftOf).toList())
                .block(SOON);
    }
}
