package app.tollgate.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CPN-1")
class CouponCodeTest {

    @Test
    void a_code_is_the_same_however_it_is_written() {
        assertThat(new CouponCode("Spring-26_i")).isEqualTo(new CouponCode("SPRING-26_I"));
        assertThat(new CouponCode("spring").value()).isEqualTo("SPRING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING 26", " SPRING", "SPRING\t", "SPRING\u00a026", "SPRING\u2003"})
    void a_code_with_spaces_is_said_to_have_them(String code) {
        assertThatThrownBy(() -> new CouponCode(code)).hasMessage("has no spaces");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPR\u0406NG", "\u0405PRING", "SPRING\u200b", "\uff33PRING", "SPR\u0130NG", "spr\u0131ng"})
    void letters_that_only_look_the_same_are_said_to_do_so(String code) {
        assertThatThrownBy(() -> new CouponCode(code)).hasMessageContaining("look like them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRING!", "50%OFF", "a/b/c", "a.b.c"})
    void other_signs_are_refused(String code) {
        assertThatThrownBy(() -> new CouponCode(code)).hasMessage("has letters, digits, - and _ only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "A2345678901234567890123456789012345678901"})
    void a_code_is_neither_short_nor_endless(String code) {
        assertThatThrownBy(() -> new CouponCode(code)).hasMessage("is 3 to 40 characters");
    }
}
