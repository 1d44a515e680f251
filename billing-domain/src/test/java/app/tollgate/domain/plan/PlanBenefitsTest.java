package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLN-1")
class PlanBenefitsTest {

    private static final long MOST = 1_000_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {-1, MOST + 1})
    void credits_and_limits_are_bounded(long outside) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.UpTo(outside));
        assertThatIllegalArgumentException().isThrownBy(() -> credits(outside, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> credits(0, outside));
    }

    @Test
    void the_bounds_themselves_are_allowed() {
        assertThat(new Limit.UpTo(0).max()).isZero();
        assertThat(new Limit.UpTo(MOST).max()).isEqualTo(MOST);
        assertThat(credits(MOST, 0).creditsPerPayment()).isEqualTo(MOST);
    }

    @Test
    void a_feature_is_a_line_of_127_characters() {
        assertThat(features("x".repeat(127)).features()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> features("x".repeat(128)))
                .withMessage("a feature is 1 to 127 characters on one line");
        assertThatIllegalArgumentException().isThrownBy(() -> features(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> features("a\u0000b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "prö", "a.b", "a\n"})
    void the_name_of_a_limit_is_plain(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> limited(name));
    }

    @Test
    void the_name_of_a_limit_has_50_characters_at_most() {
        assertThat(limited("x".repeat(50)).limits()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> limited("x".repeat(51)));
    }

    private static PlanBenefits credits(long perPayment, long perDay) {
        return new PlanBenefits(new Tier("pro"), List.of(), Map.of(), perPayment, perDay);
    }

    private static PlanBenefits features(String feature) {
        return new PlanBenefits(new Tier("pro"), List.of(feature), Map.of(), 0, 0);
    }

    private static PlanBenefits limited(String name) {
        return new PlanBenefits(new Tier("pro"), List.of(), Map.of(name, new Limit.Unlimited()), 0, 0);
    }
}
