package app.tollgate.application.plan;

import static app.tollgate.application.plan.PlanHouse.PLAN;
import static app.tollgate.application.plan.PlanHouse.PRODUCT;
import static app.tollgate.application.plan.PlanHouse.draftOf;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.CreatePlan.Outcome;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("PLN-2")
class CreatePlanTest {

    private final PlanHouse house = new PlanHouse();
    private final Plan wanted = aPlan().build();

    @Test
    void product_and_plan_are_created_with_request_ids_made_from_their_rows() {
        paypalIsWilling();

        Outcome outcome = house.create(wanted);

        Plan stored = house.stored(wanted.code());
        assertThat(outcome).isEqualTo(new Outcome.Created(stored));
        assertThat(stored.publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
        UUID product = house.products.intend(UUID.randomUUID()).block(SOON).id();
        assertThat(house.paypal.products().asked()).containsExactly(RequestId.of('d', product));
        assertThat(house.paypal.plans().asked())
                .containsExactly(new NewPlan(
                        RequestId.of('p', stored.id().value()), PRODUCT, "Pro", "For professionals", wanted.terms()));
    }

    @Test
    void the_product_is_stored_before_the_plan_is_asked_for() {
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        Publication[] storedWhenAsked = new Publication[1];
        var _ = house.paypal.plans().answer(Mono.fromSupplier(() -> {
            storedWhenAsked[0] = house.plans.all().getFirst().publication();
            return new GatewayAnswer.Done<>(PLAN);
        }));

        assertThat(house.create(wanted)).isInstanceOf(Outcome.Created.class);

        assertThat(storedWhenAsked).containsExactly(new Publication.ProductCreated(PRODUCT));
    }

    @Test
    void without_an_answer_about_the_product_the_next_call_repeats_the_request() {
        house.productIs(new GatewayAnswer.Unknown<>());
        Outcome first = house.create(wanted);
        paypalIsWilling();

        Outcome second = house.create(wanted);

        assertThat(first).isEqualTo(new Outcome.NotYet());
        assertThat(second).isInstanceOf(Outcome.Created.class);
        assertThat(house.paypal.products().asked()).hasSize(2);
        assertThat(house.paypal.products().asked().stream().distinct()).hasSize(1);
        assertThat(house.plans.all()).hasSize(1);
    }

    @Test
    void without_an_answer_about_the_plan_the_next_call_goes_on_there() {
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        house.planIs(new GatewayAnswer.Unavailable<>(Optional.empty()));
        Outcome first = house.create(wanted);
        house.planIs(new GatewayAnswer.Done<>(PLAN));

        Outcome second = house.create(wanted);

        assertThat(first).isEqualTo(new Outcome.NotYet());
        assertThat(second).isInstanceOf(Outcome.Created.class);
        assertThat(house.paypal.products().asked()).hasSize(1);
        assertThat(house.paypal.plans().asked()).hasSize(2);
        assertThat(house.paypal.plans().asked().stream().distinct()).hasSize(1);
    }

    @Test
    void paypals_no_is_passed_on_and_asking_again_is_possible() {
        house.productIs(new GatewayAnswer.Refused<>("INVALID_PARAMETER_SYNTAX", "d3b06"));
        Outcome first = house.create(wanted);
        paypalIsWilling();

        Outcome second = house.create(wanted);

        assertThat(first).isEqualTo(new Outcome.ProviderRefused("INVALID_PARAMETER_SYNTAX", "d3b06"));
        assertThat(second).isInstanceOf(Outcome.Created.class);
    }

    @Test
    void what_is_on_sale_already_is_answered_without_asking_paypal() {
        Plan published = aPlan().publishedAs("P-OLD").build();
        house.has(published);

        Outcome outcome = house.create(published);

        assertThat(outcome).isEqualTo(new Outcome.AlreadyThere(published));
        assertNothingAsked();
    }

    @Test
    void other_terms_under_a_known_code_are_refused() {
        house.has(wanted);
        Plan dearer = aPlan().coded(wanted.code().value()).with(termsOf(1390)).build();

        Outcome created = house.create(dearer);
        Outcome linked = house.link(dearer, PLAN);

        assertThat(List.of(created, linked)).containsOnly(new Outcome.TermsDiffer());
        assertThat(house.plans.all()).containsExactly(wanted);
        assertNothingAsked();
    }

    @Test
    void a_tier_the_product_does_not_have_is_refused() {
        Plan golden = aPlan().ofTier("gold").build();

        Outcome created = house.create(golden);
        Outcome linked = house.link(golden, PLAN);

        assertThat(List.of(created, linked)).containsOnly(new Outcome.UnknownTier(new Tier("gold")));
        assertThat(house.plans.all()).isEmpty();
        assertNothingAsked();
    }

    @Test
    void a_free_plan_is_stored_and_never_sent() {
        Plan free = aPlan().with(PlanHouse.FREE).build();

        Outcome first = house.create(free);
        Outcome second = house.create(free);

        Plan stored = house.stored(free.code());
        assertThat(first).isEqualTo(new Outcome.Created(stored));
        assertThat(second).isEqualTo(new Outcome.AlreadyThere(stored));
        assertThat(stored.publication()).isEqualTo(new Publication.Unpublished());
        assertNothingAsked();
    }

    @Test
    void an_admin_who_goes_away_while_paypal_works_does_not_lose_the_product() {
        Sinks.One<GatewayAnswer<ProviderProductId>> slow = Sinks.one();
        var _ = house.paypal.products().answer(slow.asMono());
        house.planIs(new GatewayAnswer.Done<>(PLAN));
        var request = house.create().create(draftOf(wanted), PlanHouse.BOSS).subscribe();

        request.dispose();
        slow.tryEmitValue(new GatewayAnswer.Done<>(PRODUCT)).orThrow();

        assertThat(house.stored(wanted.code()).publication()).isEqualTo(new Publication.Published(PRODUCT, PLAN));
    }

    private void paypalIsWilling() {
        house.productIs(new GatewayAnswer.Done<>(PRODUCT));
        house.planIs(new GatewayAnswer.Done<>(PLAN));
    }

    private PlanTerms termsOf(long cents) {
        return new PlanTerms(euro(cents), wanted.terms().interval(), Optional.empty(), Optional.empty());
    }

    private void assertNothingAsked() {
        assertThat(house.paypal.products().asked()).isEmpty();
        assertThat(house.paypal.plans().asked()).isEmpty();
        assertThat(house.paypal.finds().asked()).isEmpty();
    }
}
