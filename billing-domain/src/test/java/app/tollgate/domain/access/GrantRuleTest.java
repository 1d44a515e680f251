package app.tollgate.domain.access;

import static app.tollgate.domain.access.AccessExamples.NOW;
import static app.tollgate.domain.access.AccessExamples.RULES;
import static app.tollgate.domain.access.AccessExamples.entitlement;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.domain.customer.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("GRT-1")
class GrantRuleTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({
        "MANUAL_PLAN, ACTIVE, MANUAL_PLAN_RUNNING, MANUAL_PLAN_ENDED",
        "FREE_ACCESS, FREE_ACCESS, FREE_ACCESS_RUNNING, FREE_ACCESS_ENDED",
        "COUPON_TRIAL, TRIAL, COUPON_TRIAL_RUNNING, COUPON_TRIAL_ENDED",
        "SIGN_UP_TRIAL, TRIAL, TRIAL_RUNNING, TRIAL_ENDED"
    })
    @Tag("GRT-3")
    void what_is_given_counts_until_before_its_end_and_then_says_so(
            GrantKind kind, AccessStatus status, AccessReason running, AccessReason ended) {
        GrantFact grant = given(kind, "pro", NOW, END);

        AccessDecision before = decide(END.minusNanos(1), grant);
        AccessDecision after = decide(END, grant);

        assertThat(before.status()).isEqualTo(status);
        assertThat(before.reason()).isEqualTo(running);
        assertThat(before.fullAccess()).isTrue();
        assertThat(before.expiresAt()).contains(END);
        assertThat(after.fullAccess()).isFalse();
        assertThat(after.status()).isEqualTo(AccessStatus.EXPIRED);
        assertThat(after.reason()).isEqualTo(ended);
    }

    @ParameterizedTest
    @EnumSource(GrantKind.class)
    @Tag("MAN-5")
    void what_begins_later_says_nothing_until_then(GrantKind kind) {
        GrantFact later = given(kind, "pro", NOW.plusSeconds(1), END);

        assertThat(decide(NOW, later).reason()).isEqualTo(AccessReason.NO_SUBSCRIPTION);
        assertThat(decide(NOW.plusSeconds(1), later).fullAccess()).isTrue();
    }

    @Test
    @Tag("ACC-8")
    void between_equal_tiers_the_kind_decides_and_else_the_tier() {
        GrantFact coupon = given(GrantKind.COUPON_TRIAL, "pro", NOW, END);
        GrantFact free = given(GrantKind.FREE_ACCESS, "pro", NOW, END.minusSeconds(1));
        GrantFact manual = given(GrantKind.MANUAL_PLAN, "basic", NOW, END.plusSeconds(1));

        assertThat(decide(NOW, coupon, free, manual).reason()).isEqualTo(AccessReason.FREE_ACCESS_RUNNING);
        assertThat(decide(NOW, coupon, manual).reason()).isEqualTo(AccessReason.COUPON_TRIAL_RUNNING);
    }

    @Test
    void of_several_that_ended_the_last_gives_the_reason() {
        GrantFact trial = given(GrantKind.SIGN_UP_TRIAL, "pro", NOW, END);
        GrantFact coupon = given(GrantKind.COUPON_TRIAL, "pro", NOW, END.plusSeconds(1));

        assertThat(decide(END.plusSeconds(1), trial, coupon).reason()).isEqualTo(AccessReason.COUPON_TRIAL_ENDED);
    }

    private static AccessDecision decide(Instant now, GrantFact... grants) {
        return RULES.decide(new AccessFacts(Role.USER, List.of(), Arrays.asList(grants), Optional.empty()), now);
    }

    private static GrantFact given(GrantKind kind, String tier, Instant start, Instant end) {
        return new GrantFact(kind, entitlement(tier), start, end);
    }
}
