package app.tollgate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLN-1")
class TierOrderTest {

    private static final TierOrder TIERS = orderOf("free", "basic", "pro");

    @Test
    void the_order_is_the_sellers_not_the_alphabets() {
        Stream<Tier> shuffled = Stream.of("pro", "free", "basic").map(Tier::new);

        assertThat(shuffled.sorted(TIERS).map(Tier::name)).containsExactly("free", "basic", "pro");
        assertThat(TIERS.lowest()).isEqualTo(new Tier("free"));
    }

    @Test
    void a_tier_that_is_gone_ranks_below_all_others() {
        Tier gone = new Tier("legacy");

        assertThat(TIERS.knows(gone)).isFalse();
        assertThat(TIERS.compare(gone, TIERS.lowest())).isNegative();
        assertThat(TIERS.compare(gone, new Tier("elder"))).isZero();
    }

    @Test
    void there_is_at_least_one_tier_and_none_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> orderOf());
        assertThatIllegalArgumentException().isThrownBy(() -> orderOf("free", "pro", "free"));
    }

    private static TierOrder orderOf(String... names) {
        return new TierOrder(Stream.of(names).map(Tier::new).toList());
    }
}
