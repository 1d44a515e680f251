package app.tollgate.adapter.paypal.plan;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.gateway.GatewayAnswer.Done;
import app.tollgate.application.port.gateway.GatewayAnswer.Refused;
import app.tollgate.application.port.gateway.GatewayAnswer.Unavailable;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.TrialTerms;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLN-2")
class PayPalPlanGatewayTest {

    private static final String PLAN = "GET /v1/billing/plans/P-1AB";
    private static final Currency USD = new Currency("USD");
    private static final BillingInterval MONTH = new BillingInterval(BillingInterval.Unit.MONTH, 1);
    private static final BillingInterval WEEK = new BillingInterval(BillingInterval.Unit.WEEK, 1);
    private static final ProviderProductId PRODUCT = new ProviderProductId("PROD-7TC50748AT3270105");
    private static final ProviderPlanId ID = new ProviderPlanId("P-1AB");
    private static final String REGULAR = """
        {"frequency":{"interval_unit":"MONTH","interval_count":1},"tenure_type":"REGULAR","sequence":2,\
        "total_cycles":0,"pricing_scheme":{"version":1,"fixed_price":{"currency_code":"USD","value":"12.9"}}}\
        """;
    private static final String FREE_TRIAL = """
        {"frequency":{"interval_unit":"WEEK","interval_count":1},"tenure_type":"TRIAL","sequence":1,\
        "total_cycles":2,"pricing_scheme":{"fixed_price":{"currency_code":"USD","value":"0.0"}}}\
        """;

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

    private GatewayAnswer<ProviderPlan> findPlanOf(String cycles, String more) {
        paypal.answers(PLAN, Answer.json(200, """
            {"id":"P-1AB","product_id":"PROD-7TC50748AT3270105","name":"Pro","status":"ACTIVE",\
            "usage_type":"LICENSED","billing_cycles":[%s]%s}\
            """.formatted(cycles, more)));
        return testbed.plans().find(ID).block(SOON);
    }

    @Test
    void a_plan_reads_as_the_terms_it_was_made_of() {
        var answer = findPlanOf(REGULAR + "," + FREE_TRIAL, """
            ,"payment_preferences":{"service_type":"PREPAID","setup_fee":{"currency_code":"USD","value":"5.0"}}\
            """);

        PlanTerms terms = new PlanTerms(
                usd(1290), MONTH, Optional.of(new TrialTerms(WEEK, 2, Optional.empty())), Optional.of(usd(500)));
        assertThat(answer).isEqualTo(new Done<>(new ProviderPlan(ID, PRODUCT, terms, true)));
    }

    @Test
    void a_setup_fee_of_nothing_is_none_and_a_paid_trial_keeps_its_price() {
        var answer = findPlanOf(
                REGULAR + "," + FREE_TRIAL.replace("\"0.0\"", "\"1.0\""),
                ",\"payment_preferences\":{\"setup_fee\":{\"currency_code\":\"USD\",\"value\":\"0.0\"}}");

        PlanTerms terms = new PlanTerms(
                usd(1290), MONTH, Optional.of(new TrialTerms(WEEK, 2, Optional.of(usd(100)))), Optional.empty());
        assertThat(answer).isEqualTo(new Done<>(new ProviderPlan(ID, PRODUCT, terms, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "INACTIVE", "SOMETHING_NEW"})
    void only_an_active_plan_sells(String status) {
        paypal.answers(PLAN, Answer.json(200, """
            {"id":"P-1AB","product_id":"PROD-7TC50748AT3270105","status":"%s","billing_cycles":[%s]}\
            """.formatted(status, REGULAR)));

        assertThat(testbed.plans().find(ID).block(SOON))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((ProviderPlan) done.value()).active())
                                .isFalse());
    }

    @Test
    void terms_we_do_not_sell_are_refused_as_such() {
        Refused<ProviderPlan> unsupported = new Refused<>("UNSUPPORTED_TERMS", "f00dcafe12345");
        String tiered = "\"pricing_scheme\":{\"pricing_model\":\"TIERED\",\"tiers\":[{\"starting_quantity\":\"1\"}]}";
        String price =
                "\"pricing_scheme\":{\"version\":1,\"fixed_price\":{\"currency_code\":\"USD\",\"value\":\"12.9\"}}";

        assertThat(findPlanOf(FREE_TRIAL + "," + FREE_TRIAL + "," + REGULAR, ""))
                .isEqualTo(unsupported);
        assertThat(findPlanOf(REGULAR.replace("\"total_cycles\":0", "\"total_cycles\":12"), ""))
                .isEqualTo(unsupported);
        assertThat(findPlanOf(REGULAR.replace("\"total_cycles\":0,", ""), "")).isEqualTo(unsupported);
        assertThat(findPlanOf(REGULAR.replace(price, tiered), "")).isEqualTo(unsupported);
        assertThat(findPlanOf(REGULAR, ",\"taxes\":{\"percentage\":\"19\",\"inclusive\":false}"))
                .isEqualTo(unsupported);
    }

    @Test
    void a_tax_inside_the_price_is_no_hindrance() {
        assertThat(findPlanOf(REGULAR, ",\"taxes\":{\"percentage\":\"19\",\"inclusive\":true}"))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_plan_that_makes_no_sense_is_unavailable_and_counted() {
        String[] nonsense = {
            REGULAR.replace("12.9", "12.999"), REGULAR.replace("MONTH", "FORTNIGHT"), REGULAR.replace("USD", "?")
        };

        for (String cycle : nonsense) {
            assertThat(findPlanOf(cycle, "")).isEqualTo(new Unavailable<>(Optional.empty()));
        }
        assertThat(testbed.unreadable("plans.get")).isEqualTo(nonsense.length);
    }

    @Test
    void another_plan_than_was_asked_for_is_not_taken() {
        paypal.answers(PLAN, Answer.json(200, "{\"id\":\"P-2\",\"billing_cycles\":[" + REGULAR + "]}"));

        assertThat(testbed.plans().find(ID).block(SOON)).isEqualTo(new Unavailable<>(Optional.empty()));
    }

    @Test
    void an_unknown_plan_is_an_invalid_resource_id() {
        paypal.answers(PLAN, Answer.issue(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID"));

        assertThat(testbed.plans().find(ID).block(SOON))
                .isEqualTo(new Refused<>("INVALID_RESOURCE_ID", "f00dcafe12345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "P-1/../x", "P 1", "P-ı23"})
    void what_cannot_be_an_id_is_never_sent(String id) {
        assertThat(testbed.plans().find(new ProviderPlanId(id)).block(SOON))
                .isEqualTo(new Refused<>("INVALID_RESOURCE_ID", ""));
        assertThat(paypal.requests()).isEmpty();
    }
}
