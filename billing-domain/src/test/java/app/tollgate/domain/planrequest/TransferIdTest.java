package app.tollgate.domain.planrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("MAN-1")
class TransferIdTest {

    @Test
    void a_transfer_is_the_same_however_it_is_copied() {
        assertThat(new TransferId(" ft-20260301i/7 \n")).isEqualTo(new TransferId("FT-20260301I/7"));
        assertThat(new TransferId("t#1:2_3.4").value()).isEqualTo("T#1:2_3.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FT\u040500",
                "F\u0422-100",
                "\uff26T-100",
                "FT\u200b100",
                "ft-100\u0131",
                "FT-\u0661\u0660\u0660"
            })
    void letters_and_digits_that_only_look_the_same_are_said_to_do_so(String id) {
        assertThatThrownBy(() -> new TransferId(id)).hasMessageContaining("look like them");
    }

    @Test
    void spaces_within_other_signs_and_odd_lengths_are_each_said() {
        assertThatThrownBy(() -> new TransferId("FT 100")).hasMessage("has no spaces");
        assertThatThrownBy(() -> new TransferId("FT'100")).hasMessage("has letters, digits and . _ / # : - only");
        assertThatThrownBy(() -> new TransferId(" F1 ")).hasMessage("is 3 to 64 characters");
        assertThatThrownBy(() -> new TransferId("F".repeat(65))).hasMessage("is 3 to 64 characters");
    }
}
