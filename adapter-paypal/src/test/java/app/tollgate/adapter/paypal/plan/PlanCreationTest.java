package app.tollgate.adapter.paypal.plan;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Unknown;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.TrialTerms;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What PayPal is asked to create.
@Tag("PLN-2")
class PlanCreationTest {

    private static final String PRODUCTS = "POST /v1/catalogs/products";
    private static final String PLANS = "POST /v1/billing/plans";
    private static final Currency USD = new Currency("USD");
    private static final BillingInterval MONTH = new BillingInterval(BillingInterval.Unit.MONTH, 1);
    private static final BillingInterval WEEK = new BillingInterval(BillingInterval.Unit.WEEK, 1);
    private static final ProviderProductId PRODUCT = new ProviderProductId("PROD-7TC50748AT3270105");
    private static final ProviderPlanId ID = new ProviderPlanId("P-1AB");

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private static Money usd(long cents) {
        return new Money(cents, USD);
    }

    private GatewayAnswer<ProviderPlanId> createPlan(PlanTerms terms) {
        paypal.answers(PLANS, Answer.json(201, "{\"id\":\"P-1AB\"}"));
        return testbed.plans()
                .createPlan(new NewPlan(new RequestId("p-1"), PRODUCT, "Pro", "", terms))
                .block(SOON);
    }

    @Test
    void a_product_is_a_software_service_of_the_brand() {
        paypal.answers(PRODUCTS, Answer.json(201, "{\"id\":\"PROD-7TC50748AT3270105\"}"));

        var answer =
                testbed.plansOf("Sollo").createProduct(new RequestId("c-1")).block(SOON);

        assertThat(answer).isEqualTo(new Done<>(PRODUCT));
        assertThat(paypal.requestsTo(PRODUCTS)).singleElement().satisfies(request -> {
            assertThat(request.header("PayPal-Request-Id")).isEqualTo("c-1");
            assertThat(request.text()).isEqualTo("""
                {"name":"Sollo","type":"SERVICE","category":"SOFTWARE"}\
                """);
        });
    }

    @Test
    void a_plan_bills_for_ever_and_suspends_after_failures() {
        var answer = createPlan(new PlanTerms(usd(1290), MONTH, Optional.empty(), Optional.empty()));

        assertThat(answer).isEqualTo(new Done<>(ID));
        assertThat(paypal.requestsTo(PLANS))
                .singleElement()
                .satisfies(request -> assertThat(request.text()).isEqualTo("""
                    {"product_id":"PROD-7TC50748AT3270105","name":"Pro","status":"ACTIVE","billing_cycles":[\
                    {"frequency":{"interval_unit":"MONTH","interval_count":1},"tenure_type":"REGULAR","sequence":1,\
                    "total_cycles":0,"pricing_scheme":{"fixed_price":{"currency_code":"USD","value":"12.90"}}}],\
                    "payment_preferences":{"auto_bill_outstanding":true,"setup_fee_failure_action":"CANCEL",\
                    "payment_failure_threshold":1}}\
                    """));
    }

    @Test
    void a_free_trial_comes_first_and_has_no_price() {
        TrialTerms trial = new TrialTerms(WEEK, 2, Optional.empty());

        assertThat(createPlan(new PlanTerms(usd(1290), MONTH, Optional.of(trial), Optional.of(usd(500)))))
                .isInstanceOf(Done.class);

        assertThat(paypal.requestsTo(PLANS))
                .singleElement()
                .satisfies(request -> assertThat(request.text())
                        .contains("""
                            [{"frequency":{"interval_unit":"WEEK","interval_count":1},"tenure_type":"TRIAL","sequence":1,\
                            "total_cycles":2},\
                            """)
                        .contains("\"tenure_type\":\"REGULAR\",\"sequence\":2")
                        .contains("\"setup_fee\":{\"currency_code\":\"USD\",\"value\":\"5.00\"}"));
    }

    @Test
    void a_creation_without_an_id_is_unknown() {
        paypal.answers(PRODUCTS, Answer.json(201, "{\"name\":\"Sollo\"}"));

        assertThat(testbed.plans().createProduct(new RequestId("c-1")).block(SOON))
                .isEqualTo(new Unknown<>());
    }

    @Test
    void a_name_paypal_would_refuse_is_a_bug_and_not_sent() {
        PlanTerms terms = new PlanTerms(usd(1290), MONTH, Optional.empty(), Optional.empty());
        var creation =
                testbed.plans().createPlan(new NewPlan(new RequestId("p-1"), PRODUCT, "x".repeat(128), "", terms));

        assertThatThrownBy(() -> creation.block(SOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(paypal.requests()).isEmpty();
    }
}
