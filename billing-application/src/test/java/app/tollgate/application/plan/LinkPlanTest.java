package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.CreatePlan.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.TrialTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Selling a plan that exists at PayPal.
@Tag("PLN-2")
class LinkPlanTest {

    private static final BillingInterval MONTH = new BillingInterval(Unit.MONTH, 1);

    private final PlanHouse house = new PlanHouse();
    private final Plan wanted = aPlan().build();

    @Test
    void a_plan_that_agrees_is_stored_as_published() {
        house.finds(wanted.terms());

        Outcome outcome = house.link(wanted, PLAN);

        Plan stored = house.stored(wanted.code());
        assertThat(outcome).isEqualTo(new Outcome.Created(stored));
        assertThat(stored.publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
        assertThat(house.paypal.products().asked()).isEmpty();
    }

    @Test
    void each_term_has_to_agree() {
        Map<String, PlanTerms> others = new LinkedHashMap<>();
        others.put("price", new PlanTerms(euro(1291), MONTH, Optional.empty(), Optional.empty()));
        others.put("interval", terms(new BillingInterval(Unit.MONTH, 2), Optional.empty()));
        others.put("trial", terms(MONTH, Optional.of(new TrialTerms(MONTH, 1, Optional.empty()))));
        others.put("setup fee", new PlanTerms(euro(1290), MONTH, Optional.empty(), Optional.of(euro(1))));

        others.forEach((term, theirs) -> {
            house.finds(theirs);

            assertThat(house.link(wanted, PLAN))
                    .isInstanceOfSatisfying(
                            Outcome.ProviderDisagrees.class,
                            no -> assertThat(no.term()).isEqualTo(term));
        });
        assertThat(house.plans.all()).isEmpty();
    }

    @Test
    void the_same_number_in_another_currency_does_not_agree() {
        Money dollars = new Money(1290, new Currency("USD"));
        house.finds(new PlanTerms(dollars, MONTH, Optional.empty(), Optional.empty()));

        Outcome outcome = house.link(wanted, PLAN);

        assertThat(outcome).isEqualTo(new Outcome.ProviderDisagrees("price", "EUR 12.90", "USD 12.90"));
    }

    @Test
    void a_plan_that_paypal_would_not_sell_does_not_agree() {
        house.finds(new GatewayAnswer.Done<>(new ProviderPlan(PLAN, PRODUCT, wanted.terms(), false)));

        Outcome outcome = house.link(wanted, PLAN);

        assertThat(outcome).isEqualTo(new Outcome.ProviderDisagrees("status", "ACTIVE", "not active"));
        assertThat(house.plans.all()).isEmpty();
    }

    @Test
    void a_paypal_plan_sells_one_of_our_plans_only() {
        Plan other = aPlan().publishedAs(PLAN.value()).build();
        house.has(other);

        Outcome outcome = house.link(wanted, PLAN);

        assertThat(outcome).isEqualTo(new Outcome.ProviderPlanTaken(other.code()));
        assertThat(house.plans.all()).containsExactly(other);
        assertThat(house.paypal.finds().asked()).isEmpty();
    }

    @Test
    void a_plan_that_is_sold_keeps_its_paypal_plan() {
        Plan sold = aPlan().publishedAs("P-OLD").build();
        house.has(sold);

        Outcome same = house.link(sold, new ProviderPlanId("P-OLD"));
        Outcome other = house.link(sold, PLAN);

        assertThat(same).isEqualTo(new Outcome.AlreadyThere(sold));
        assertThat(other).isEqualTo(new Outcome.LinkedElsewhere(new ProviderPlanId("P-OLD")));
        assertThat(house.plans.all()).containsExactly(sold);
    }

    @Test
    void a_plan_half_way_to_paypal_can_be_linked_instead() {
        Plan halfWay = aPlan().with(new Publication.ProductCreated(PRODUCT)).build();
        house.has(halfWay);
        house.finds(halfWay.terms());

        assertThat(house.link(halfWay, PLAN)).isInstanceOf(Outcome.Created.class);

        assertThat(house.plans.all()).containsExactly(halfWay.with(new Publication.Published(PRODUCT, PLAN)));
    }

    @Test
    void what_paypal_answers_otherwise_stores_nothing() {
        house.finds(new GatewayAnswer.Refused<>(GatewayAnswer.Refused.NO_SUCH_RESOURCE, "d404"));
        house.finds(new GatewayAnswer.Refused<>("UNSUPPORTED_TERMS", "d200"));
        house.finds(new GatewayAnswer.Unavailable<>(Optional.empty()));
        house.finds(new GatewayAnswer.Unknown<>());

        List<Outcome> outcomes = List.of(
                house.link(wanted, PLAN), house.link(wanted, PLAN), house.link(wanted, PLAN), house.link(wanted, PLAN));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.NoSuchProviderPlan(),
                        new Outcome.ProviderRefused("UNSUPPORTED_TERMS", "d200"),
                        new Outcome.NotYet(),
                        new Outcome.NotYet());
        assertThat(house.plans.all()).isEmpty();
    }

    private static PlanTerms terms(BillingInterval interval, Optional<TrialTerms> trial) {
        return new PlanTerms(euro(1290), interval, trial, Optional.empty());
    }
}
