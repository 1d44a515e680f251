package app.tollgate.domain.plancard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MAN-3")
class BadgeTest {

    @Test
    void each_badge_has_its_word_and_its_color() {
        assertThat(Stream.of(CardState.values()).map(CardState::badge))
                .containsExactly(
                        new Badge("Active", Badge.Color.GREEN),
                        new Badge("Pending", Badge.Color.YELLOW),
                        new Badge("Expired", Badge.Color.RED),
                        new Badge("Rejected", Badge.Color.RED),
                        new Badge("Free", Badge.Color.GREY));
        assertThat(Stream.of(InvoiceState.values()).map(InvoiceState::badge))
                .containsExactly(new Badge("Paid", Badge.Color.GREEN), new Badge("Unpaid", Badge.Color.YELLOW));
    }
}
