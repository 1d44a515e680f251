package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.AddPlanVersion.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

@Tag("PLN-4")
class AddPlanVersionTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan sold = aPlan().publishedAs("P-OLD", "PROD-OLD").build();
    private final Plan wanted = dearer(1390);

    @Test
    void other_terms_become_a_version_of_their_own_under_the_product_of_the_one_before() {
        house.has(sold);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Outcome outcome = add(wanted, 1);

        Plan stored = house.stored(sold.code());
        assertThat(outcome).isEqualTo(new Outcome.Added(stored));
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.terms()).isEqualTo(wanted.terms());
        assertThat(stored.publication())
                .isEqualTo(new Publication.Published(
                        sold.publication().underProduct().orElseThrow(), PLAN));
        assertThat(sold.changesInPlaceTo(stored)).isTrue();
        assertThat(house.paypal.plans().asked())
                .extracting(NewPlan::requestId)
                .containsExactly(RequestId.of('p', stored.id().value()));
        assertThat(house.paypal.products().asked()).isEmpty();
    }

    @Test
    void subscribers_of_the_version_before_keep_it_as_it_was() {
        house.has(sold);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        assertThat(add(wanted, 1)).isInstanceOf(Outcome.Added.class);

        assertThat(house.plans.find(sold.id()).block(SOON)).isEqualTo(sold);
    }

    @Test
    void the_same_terms_as_the_newest_version_are_there_already() {
        house.has(sold);

        assertThat(add(sold, 1)).isEqualTo(new Outcome.AlreadyThere(sold));
        assertThat(house.plans.all()).containsExactly(sold);
    }

    @Test
    void without_an_answer_the_old_version_stays_on_sale_and_the_next_call_goes_on() {
        house.has(sold);
        house.planIs(new GatewayAnswer.Unknown<>());
        Outcome first = add(wanted, 1);
        Plan onSaleMeanwhile = house.stored(sold.code());
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Outcome second = add(wanted, 2);

        assertThat(first).isEqualTo(new Outcome.NotYet());
        assertThat(onSaleMeanwhile).isEqualTo(sold);
        assertThat(second).isEqualTo(new Outcome.Added(house.stored(sold.code())));
        assertThat(house.plans.all()).extracting(Plan::version).containsExactly(1, 2);
        assertThat(house.paypal.plans().asked().stream().distinct()).hasSize(1);
    }

    @Test
    void a_version_paypal_refused_is_followed_by_the_next_and_never_sold() {
        house.has(sold);
        house.planIs(new GatewayAnswer.Refused<>("INVALID_PARAMETER_VALUE", "d3b06"));
        Outcome refused = add(wanted, 1);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Outcome next = add(dearer(1490), 2);

        assertThat(refused).isEqualTo(new Outcome.ProviderRefused("INVALID_PARAMETER_VALUE", "d3b06"));
        assertThat(next).isInstanceOf(Outcome.Added.class);
        assertThat(house.stored(sold.code()).version()).isEqualTo(3);
    }

    @Test
    void whoever_knew_only_an_older_version_is_told_so_and_nothing_is_stored() {
        house.has(sold);
        house.has(newer());

        assertThat(add(dearer(1400), 1)).isEqualTo(new Outcome.Overtaken());
        assertThat(house.plans.all()).hasSize(2);
    }

    @Test
    void of_two_admins_at_once_the_slower_finds_the_version_of_the_quicker() {
        Plan quicker = newer();
        for (long cents : new long[] {1390, 1400}) {
            PlanHouse contested = new PlanHouse();
            contested.has(sold);
            AddPlanVersion slower = contested.versions(new ContestedPlans(contested.plans, quicker));

            Outcome outcome =
                    slower.add(draftOf(dearer(cents)), 1, PlanHouse.BOSS).block(SOON);

            assertThat(outcome).isEqualTo(cents == 1390 ? new Outcome.AlreadyThere(quicker) : new Outcome.Overtaken());
            assertThat(contested.plans.all()).containsExactly(sold, quicker);
        }
    }

    @Test
    void a_free_version_is_on_sale_without_paypal() {
        house.has(sold);

        assertThat(add(aPlan().coded(sold.code().value()).with(PlanHouse.FREE).build(), 1))
                .isInstanceOf(Outcome.Added.class);

        assertThat(house.stored(sold.code()).terms()).isEqualTo(PlanHouse.FREE);
        assertThat(house.paypal.plans().asked()).isEmpty();
    }

    @Test
    void the_first_version_at_paypal_goes_under_the_product_of_the_installation() {
        Plan free = aPlan().with(PlanHouse.FREE).build();
        house.has(free);
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        assertThat(add(aPlan().coded(free.code().value()).build(), 1)).isInstanceOf(Outcome.Added.class);

        assertThat(house.stored(free.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
    }

    @Test
    void an_unknown_code_and_an_unknown_tier_make_nothing() {
        assertThat(add(wanted, 1)).isEqualTo(new Outcome.NoSuchPlan());
        assertThat(add(aPlan().ofTier("gold").build(), 1)).isEqualTo(new Outcome.UnknownTier(new Tier("gold")));
        assertThat(house.plans.all()).isEmpty();
    }

    @Test
    void an_inactive_plan_gets_its_version_and_stays_unsold() {
        house.has(sold.with(PlanStatus.INACTIVE));
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        assertThat(add(wanted.with(PlanStatus.INACTIVE), 1)).isInstanceOf(Outcome.Added.class);

        assertThat(new ListPlansService(house.plans).onSale(sold.code()).block(SOON))
                .isNull();
    }

    @Test
    void an_admin_who_goes_away_while_paypal_works_does_not_lose_the_version() {
        house.has(sold);
        Sinks.One<GatewayAnswer<ProviderPlanId>> slow = Sinks.one();
        var _ = house.paypal.plans().answer(slow.asMono());
        var request = house.versions().add(draftOf(wanted), 1, PlanHouse.BOSS).subscribe();

        request.dispose();
        slow.tryEmitValue(new GatewayAnswer.Done<>(PLAN)).orThrow();

        assertThat(house.stored(sold.code()).version()).isEqualTo(2);
    }

    private Plan newer() {
        return aPlan().coded(sold.code().value())
                .version(2)
                .with(wanted.terms())
                .publishedAs("P-NEW", "PROD-OLD")
                .build();
    }

    private Plan dearer(long cents) {
        PlanTerms terms = new PlanTerms(euro(cents), sold.terms().interval(), Optional.empty(), Optional.empty());
        return aPlan().coded(sold.code().value()).with(terms).build();
    }

    private Outcome add(Plan like, int successorOf) {
        return house.versions().add(draftOf(like), successorOf, PlanHouse.BOSS).block(SOON);
    }
}
