package app.tollgate.adapter.paypal.openapi;

import static app.tollgate.adapter.paypal.testing.Testbed.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.tollgate.adapter.paypal.testing.Answer;
import app.tollgate.adapter.paypal.testing.SetClock;
import app.tollgate.adapter.paypal.testing.StubPayPal;
import app.tollgate.adapter.paypal.testing.Testbed;
import app.tollgate.application.port.gateway.PlanGateway.NewPlan;
import app.tollgate.application.port.gateway.RequestId;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.period.BillingInterval.Unit;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.TrialTerms;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every body we can send is one that PayPal's own schemas accept, and the check is shown to bite.
@Tag("PLN-2")
@Tag("SUB-1")
class RequestBodiesTest {

    private static final String BILLING = "billing_subscriptions_v1.json";
    private static final String CATALOGUE = "catalogs_products_v1.json";
    private static final String PRODUCTS = "/v1/catalogs/products";
    private static final String PLANS = "/v1/billing/plans";
    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";
    private static final RequestId REQUEST = RequestId.of('x', new UUID(1, 2));
    private static final BillingInterval MONTH = new BillingInterval(Unit.MONTH, 1);

    private final StubPayPal paypal = new StubPayPal();
    private final Testbed testbed = Testbed.of(paypal.url(), new SetClock("2026-03-01T12:00:00Z"));

    @BeforeEach
    void script() {
        Stream.of(PRODUCTS, PLANS, SUBSCRIPTIONS)
                .forEach(path -> paypal.answers("POST " + path, Answer.json(201, "{\"id\":\"X-123\"}")));
    }

    @AfterEach
    void close() {
        testbed.close();
        paypal.close();
    }

    private String sentTo(String path) {
        return paypal.requestsTo("POST " + path).getLast().text();
    }

    private String productBodyOf(String brand) {
        var _ = testbed.plansOf(brand).createProduct(REQUEST).block(SOON);
        return sentTo(PRODUCTS);
    }

    private String bodyOf(PlanTerms terms, String name, String description) {
        var plan = new NewPlan(REQUEST, new ProviderProductId("PROD-7TC50748AT3270105"), name, description, terms);
        var _ = testbed.plans().createPlan(plan).block(SOON);
        return sentTo(PLANS);
    }

    private String bodyOf(Creation creation) {
        var _ = testbed.subscriptions().create(creation).block(SOON);
        return sentTo(SUBSCRIPTIONS);
    }

    private static Money money(long minorUnits, String currency) {
        return new Money(minorUnits, new Currency(currency));
    }

    static Stream<Arguments> terms() {
        Optional<Money> none = Optional.empty();
        Optional<TrialTerms> noTrial = Optional.empty();
        return Stream.of(
                argumentSet("plain", new PlanTerms(money(1290, "USD"), MONTH, noTrial, none)),
                argumentSet("yen", new PlanTerms(money(1500, "JPY"), MONTH, noTrial, none)),
                argumentSet("dear", new PlanTerms(money(Long.MAX_VALUE, "EUR"), MONTH, noTrial, none)),
                argumentSet(
                        "longest days",
                        new PlanTerms(money(1, "USD"), new BillingInterval(Unit.DAY, 365), noTrial, none)),
                argumentSet(
                        "longest weeks",
                        new PlanTerms(money(1, "USD"), new BillingInterval(Unit.WEEK, 52), noTrial, none)),
                argumentSet(
                        "year and setup fee",
                        new PlanTerms(
                                money(11880, "USD"),
                                new BillingInterval(Unit.YEAR, 1),
                                noTrial,
                                Optional.of(money(500, "USD")))),
                argumentSet(
                        "free trial",
                        new PlanTerms(money(1290, "USD"), MONTH, Optional.of(new TrialTerms(MONTH, 999, none)), none)),
                argumentSet(
                        "paid trial",
                        new PlanTerms(
                                money(1290, "USD"),
                                MONTH,
                                Optional.of(new TrialTerms(MONTH, 1, Optional.of(money(100, "USD")))),
                                none)));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_plan_is_one_paypal_accepts(PlanTerms terms) {
        Specification billing = Specification.of(BILLING);

        assertThat(billing.violations(PLANS, bodyOf(terms, "Pro", "For everybody")))
                .isEmpty();
        assertThat(billing.violations(PLANS, bodyOf(terms, "x".repeat(127), "ğ".repeat(127))))
                .isEmpty();
        assertThat(billing.violations(PLANS, bodyOf(terms, "P", ""))).isEmpty();
    }

    @Test
    void every_product_is_one_paypal_accepts() {
        Specification catalogue = Specification.of(CATALOGUE);

        assertThat(catalogue.violations(PRODUCTS, productBodyOf("Sollo"))).isEmpty();
        assertThat(catalogue.violations(PRODUCTS, productBodyOf("ğ".repeat(127))))
                .isEmpty();
        assertThat(catalogue.violations(PRODUCTS, productBodyOf("S"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna@example.com",
                "anna@localhost",
                "ä@example.com",
                "a..b@example.com",
                "\"a b\"@example.com",
                "a+b_c%d@sub.example.co",
                "a@-example.com",
                "a@example.c-"
            })
    void every_subscription_is_one_paypal_accepts_whatever_the_address(String email) {
        Creation creation = new Creation(
                REQUEST,
                new ProviderPlanId("P-5ML4271244454362WXNWU5NQ"),
                new CustomerId("auth0|5f7c~!\"\\{}"),
                Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new),
                URI.create("https://app.example/zurück?a=ü&b=1#x"),
                URI.create("http://a.b.c.de"),
                Optional.of(Instant.parse("2026-03-31T10:00:00.999Z")));

        assertThat(Specification.of(BILLING).violations(SUBSCRIPTIONS, bodyOf(creation)))
                .isEmpty();
    }
}
