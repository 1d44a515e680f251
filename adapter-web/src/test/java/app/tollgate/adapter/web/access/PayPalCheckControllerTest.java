package app.tollgate.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.access.VerifiedAccess;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.ProviderStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@Tag("ACC-2")
class PayPalCheckControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final AccessDecision PAID = new AccessDecision(
            true,
            AccessStatus.ACTIVE,
            new Tier("pro"),
            Map.of("repairs", new Limit.Unlimited()),
            Optional.of(new PlanCode("pro_monthly")),
            Optional.of(Samples.PAID_THROUGH),
            AccessReason.SUBSCRIPTION_PAID,
            TestClock.NOW,
            AccessSource.CACHE);

    @Test
    void the_decision_comes_with_what_paypal_says_and_since_when() {
        answers(new VerifiedAccess(
                PAID, Optional.of(ProviderStatus.ACTIVE), Optional.of(TestClock.NOW), AccessSource.PAYPAL, false));

        check().json("""
            {"hasFullAccess":true,"status":"active","tier":"pro","plan":"pro_monthly",
             "limits":{"repairs":"unlimited"},"allowedAreas":["settings","pricing","app"],
             "expiresAt":"2026-03-31T10:00:00Z","upgradeMessage":null,"redirectTo":null,"source":"paypal",
             "asOf":"2026-03-01T12:00:00Z","reason":"subscription_paid","payPalState":"ACTIVE",
             "verifiedAt":"2026-03-01T12:00:00Z","stale":false}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    @Tag("ACC-3")
    void the_last_known_answer_says_that_it_is_old() {
        answers(new VerifiedAccess(
                PAID, Optional.of(ProviderStatus.ACTIVE), Optional.of(TestClock.NOW), AccessSource.CACHE, true));

        check().jsonPath("$.source").isEqualTo("cache").jsonPath("$.stale").isEqualTo(true);

        assertThat(API.edge()
                        .meters()
                        .counter("tollgate.access.checks", "source", "cache", "stale", "true")
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(AccessSource.class)
    void every_source_is_its_name_in_small_letters(AccessSource source) {
        answers(new VerifiedAccess(PAID, Optional.empty(), Optional.empty(), source, false));

        check().jsonPath("$.source")
                .isEqualTo(source.name().toLowerCase(Locale.ROOT))
                .jsonPath("$.payPalState")
                .isEqualTo(null)
                .jsonPath("$.verifiedAt")
                .isEqualTo(null);
    }

    private static void answers(VerifiedAccess answer) {
        API.world().verified = _ -> Mono.just(answer);
    }

    private static WebTestClient.BodyContentSpec check() {
        return API.user()
                .get()
                .uri("/api/paypal/subscription/check")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
