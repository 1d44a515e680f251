package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.Samples;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessReason;
import app.tollgate.domain.access.AccessSource;
import app.tollgate.domain.access.AccessStatus;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
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

@Tag("ACC-1")
class AccessControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void full_access_names_its_plan_limits_and_end() {
        API.world().access = _ -> Mono.just(new AccessDecision(
                true,
                AccessStatus.ACTIVE,
                new Tier("pro"),
                Map.of("repairs", new Limit.Unlimited()),
                Optional.of(new PlanCode("pro_monthly")),
                Optional.of(Samples.PAID_THROUGH),
                AccessReason.SUBSCRIPTION_PAID,
                TestClock.NOW,
                AccessSource.CACHE));

        check().json("""
            {"hasFullAccess":true,"status":"active","tier":"pro","plan":"pro_monthly",
             "limits":{"repairs":"unlimited"},"allowedAreas":["settings","pricing","app"],
             "expiresAt":"2026-03-31T10:00:00Z","upgradeMessage":null,"redirectTo":null,"source":"cache",
             "asOf":"2026-03-01T12:00:00Z","reason":"subscription_paid"}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void without_access_the_way_to_a_plan_is_shown() {
        API.world().access = _ -> Mono.just(refusal(AccessStatus.NONE, AccessReason.NO_SUBSCRIPTION));

        check().json("""
            {"hasFullAccess":false,"status":"none","tier":"free","plan":null,"limits":{"repairs":3},
             "allowedAreas":["settings","pricing"],"expiresAt":null,
             "upgradeMessage":"Choose a plan to get full access.","redirectTo":"/pricing","source":"local",
             "asOf":"2026-03-01T12:00:00Z","reason":"no_subscription"}\
            """, JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @EnumSource(AccessReason.class)
    void every_reason_is_its_name_in_small_letters(AccessReason reason) {
        API.world().access = _ -> Mono.just(refusal(AccessStatus.EXPIRED, reason));

        check().jsonPath("$.reason").isEqualTo(reason.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(AccessStatus.class)
    void every_status_is_its_name_in_small_letters(AccessStatus status) {
        API.world().access = _ -> Mono.just(refusal(status, AccessReason.SUBSCRIPTION_ENDED));

        check().jsonPath("$.status").isEqualTo(status.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(AccessSource.class)
    void every_source_is_its_name_in_small_letters(AccessSource source) {
        AccessDecision none = refusal(AccessStatus.NONE, AccessReason.NO_SUBSCRIPTION);
        API.world().access = _ -> Mono.just(new AccessDecision(
                none.fullAccess(),
                none.status(),
                none.tier(),
                none.limits(),
                none.plan(),
                none.expiresAt(),
                none.reason(),
                none.asOf(),
                source));

        check().jsonPath("$.source").isEqualTo(source.name().toLowerCase(Locale.ROOT));
    }

    private static AccessDecision refusal(AccessStatus status, AccessReason reason) {
        return new AccessDecision(
                false,
                status,
                new Tier("free"),
                Map.of("repairs", new Limit.UpTo(3)),
                Optional.empty(),
                Optional.empty(),
                reason,
                TestClock.NOW,
                AccessSource.LOCAL);
    }

    private static WebTestClient.BodyContentSpec check() {
        return API.user()
                .get()
                .uri("/api/subscriptions/check-access")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
