package app.tollgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.domain.access.OnCancel;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.coupon.PersonRule;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethod;
import app.tollgate.domain.planrequest.PaymentMethodCode;
import app.tollgate.domain.planrequest.PaymentMethods;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-5")
class SettingsReaderTest {

    @Test
    void what_is_not_set_has_a_default() {
        Settings settings = settings(Variants.complete());

        assertThat(settings.paypal().endpoint().baseUrl()).isEqualTo(URI.create("https://api-m.sandbox.paypal.com"));
        assertThat(settings.paypal().webhooks().certificateHosts())
                .containsExactlyInAnyOrder("api.sandbox.paypal.com", "api-m.sandbox.paypal.com");
        assertThat(settings.paypal().webhooks().verification()).isEqualTo(Verification.OFFLINE);
        assertThat(settings.webhookRetention().time()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.accessHistoryRetention().time()).isEqualTo(Duration.ofDays(400));
        assertThat(settings.access().grace()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.access().tiers().lowest()).isEqualTo(new Tier("free"));
        assertThat(settings.assortment().plans())
                .extracting(plan -> plan.code().value())
                .containsExactly("sollo_monthly", "sollo_annual");
        assertThat(settings.assortment().createAtPayPal()).isFalse();
        assertThat(settings.access().outage())
                .isEqualTo(new OutagePolicy(Duration.ofHours(24), OutagePolicy.Afterwards.KEEP));
        assertThat(settings.verification())
                .isEqualTo(new VerificationPolicy(Duration.ofMinutes(5), Duration.ofMillis(800)));
        assertThat(settings.ports()).isEqualTo(new Settings.Ports(8080, 9090));
    }

    @Test
    @Tag("ACC-6")
    void access_tokens_live_for_five_minutes_and_name_the_public_address_or_what_is_set() {
        assertThat(settings(Variants.complete()).accessTokens().policy().life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(issuer(Variants.complete())).isEqualTo("tollgate");
        assertThat(issuer(Variants.with("PUBLIC_BASE_URL=https://api.shop.example")))
                .isEqualTo("https://api.shop.example");
        assertThat(issuer(Variants.with("PUBLIC_BASE_URL=https://api.shop.example;ACCESS_TOKEN_ISSUER=us")))
                .isEqualTo("us");
    }

    @Test
    void live_has_hosts_of_its_own() {
        Settings settings = settings(Variants.with("PAYPAL_MODE=live"));

        assertThat(settings.paypal().endpoint().baseUrl()).isEqualTo(URI.create("https://api-m.paypal.com"));
        assertThat(settings.paypal().webhooks().certificateHosts())
                .containsExactlyInAnyOrder("api.paypal.com", "api-m.paypal.com");
    }

    @Test
    void lists_are_separated_by_commas_and_forgive_blanks() {
        Settings settings = settings(Variants.with("ADMIN_EMAILS= Anna@Example.com , ben@example.com,"
                + ";CORS_ORIGINS=https://a.example, https://b.example"));

        assertThat(settings.firstAdmins().addresses())
                .containsExactlyInAnyOrder(new EmailAddress("anna@example.com"), new EmailAddress("ben@example.com"));
        assertThat(settings.web().allowedOrigins()).containsExactly("https://a.example", "https://b.example");
    }

    @Test
    @Tag("ACC-3")
    void what_becomes_of_access_while_paypal_is_silent_is_the_sellers_choice() {
        Settings settings = settings(Variants.with("STALE_LIMIT=PT48H;OUTAGE_POLICY=close"));

        assertThat(settings.access().outage())
                .isEqualTo(new OutagePolicy(Duration.ofHours(48), OutagePolicy.Afterwards.CLOSE));
    }

    @Test
    @Tag("PLN-5")
    void a_plan_is_linked_by_the_variable_that_spells_its_code() {
        Settings settings = settings(Variants.with("PAYPAL_PLAN_SOLLO_MONTHLY=P-5ML4271244454362WXNWU5NQ"));

        assertThat(settings.assortment().links())
                .isEqualTo(Map.of(new PlanCode("sollo_monthly"), new ProviderPlanId("P-5ML4271244454362WXNWU5NQ")));
    }

    @Test
    @Tag("PLN-5")
    void what_is_free_is_what_the_free_plan_allows() {
        Settings settings = settings(Variants.with("CATALOGUES=pro"));

        assertThat(settings.access().freeLimits()).containsKeys("projects", "exports");
        assertThat(settings(Variants.complete()).access().freeLimits()).isEqualTo(Map.<String, Limit>of());
    }

    @Test
    @Tag("PLN-5")
    void a_catalogue_may_be_a_file_of_ones_own() {
        String file = Path.of("src/main/resources/catalogues/tiers.yaml").toString();

        Settings settings = settings(Variants.with("CATALOGUES=" + file));

        assertThat(settings.assortment().plans()).isNotEmpty();
    }

    @Test
    @Tag("TRL-1")
    void a_trial_is_a_week_of_the_highest_tier_that_is_sold() {
        assertThat(settings(Variants.complete()).trial()).isEqualTo(new SignUpTrial(7, new Tier("pro")));
        assertThat(settings(Variants.with("CATALOGUES=workshop,tiers")).trial().tier())
                .isEqualTo(new Tier("premium"));
        assertThat(settings(Variants.with("TRIAL_DAYS=30;TRIAL_TIER=basic")).trial())
                .isEqualTo(new SignUpTrial(30, new Tier("basic")));
    }

    @Test
    @Tag("CPN-3")
    void a_mailbox_is_one_person_unless_the_seller_says_otherwise() {
        assertThat(settings(Variants.complete()).couponPerson()).isEqualTo(new PersonRule(true));
        assertThat(settings(Variants.with("COUPON_ONE_PER_ADDRESS=false")).couponPerson())
                .isEqualTo(new PersonRule(false));
    }

    @Test
    @Tag("MAN-1")
    void what_is_paid_by_hand_is_named_and_told_how() {
        Settings settings = settings(Variants.with("PAYMENT_METHODS=bank_transfer;MANUAL_FOUR_EYES=true"
                + ";PAYMENT_METHOD_BANK_TRANSFER_NAME=Bank transfer"
                + ";PAYMENT_METHOD_BANK_TRANSFER_INSTRUCTIONS=To PK36 SCBL 0000"));

        assertThat(settings.paidByHand().methods().asShown())
                .containsExactly(new PaymentMethod(
                        new PaymentMethodCode("bank_transfer"), "Bank transfer", "To PK36 SCBL 0000"));
        assertThat(settings.paidByHand().fourEyes()).isEqualTo(new FourEyes(true));
        assertThat(settings(Variants.complete()).paidByHand())
                .isEqualTo(new Settings.PaidByHand(new PaymentMethods(List.of()), new FourEyes(false)));
    }

    @Test
    @Tag("SUB-4")
    void what_was_paid_for_outlasts_a_cancellation_unless_the_seller_says_otherwise() {
        assertThat(settings(Variants.complete()).access().onCancel()).isEqualTo(OnCancel.PERIOD_END);
        assertThat(settings(Variants.with("ON_CANCEL=immediate")).access().onCancel())
                .isEqualTo(OnCancel.IMMEDIATE);
    }

    private static String issuer(Map<String, String> variables) {
        return settings(variables).accessTokens().signing().issuer();
    }

    private static Settings settings(Map<String, String> variables) {
        return switch (SettingsReader.read(variables)) {
            case Reading.Complete(var settings) -> settings;
            case Reading.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }
}
