package app.tollgate.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PAY-1")
class SaleStateTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING,COMPLETED PENDING DECLINED PARTIALLY_REFUNDED REFUNDED",
        "DECLINED,DECLINED",
        "COMPLETED,COMPLETED PARTIALLY_REFUNDED REFUNDED",
        "PARTIALLY_REFUNDED,PARTIALLY_REFUNDED REFUNDED",
        "REFUNDED,REFUNDED"
    })
    void a_charge_goes_on_only_to_what_can_come_after(SaleState earlier, String later) {
        List<SaleState> followers = Arrays.stream(SaleState.values())
                .filter(state -> state.mayFollow(earlier))
                .toList();

        assertThat(followers).extracting(SaleState::name).containsExactly(later.split(" "));
    }
}
