package app.tollgate.adapter.web.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.coupon.RedeemCoupon.Outcome;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("CPN-2")
class RedemptionControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Coupon SPRING = new Coupon(
            new CouponId(new UUID(0, 1)),
            new CouponCode("SPRING"),
            new CouponTerms(30, "", Optional.empty(), Optional.empty(), Optional.empty(), true),
            1,
            new CustomerId("boss"),
            TestClock.NOW);

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Outcome.UnknownCoupon(), 404, "coupon_not_found"),
                Arguments.of(new Outcome.Inactive(), 409, "coupon_inactive"),
                Arguments.of(new Outcome.NotYetValid(), 409, "coupon_not_yet_valid"),
                Arguments.of(new Outcome.Expired(), 409, "coupon_expired"),
                Arguments.of(new Outcome.UsedUp(), 409, "coupon_used_up"),
                Arguments.of(new Outcome.AlreadyUsed(), 409, "coupon_already_used"),
                Arguments.of(new Outcome.HasAccessAlready(), 409, "already_has_access"));
    }

    @Test
    void who_redeems_comes_from_the_token_and_the_answer_says_until_when() {
        API.edge().coupons().redemption = new Outcome.Redeemed(SPRING, Instant.parse("2026-03-31T12:00:00Z"));
        String ann = API.newSubject("user");

        redeem(API.subject(ann), "{\"code\":\"spring\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"code":"SPRING","trialDays":30,"trialEndsAt":"2026-03-31T12:00:00Z"}\
                    """, JsonCompareMode.STRICT);

        assertThat(API.edge().coupons().asked).containsExactly(List.of(new CustomerId(ann), new CouponCode("SPRING")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_a_code_of_its_own(Outcome refusal, int status, String code) {
        API.edge().coupons().redemption = refusal;

        redeem(API.user(), "{\"code\":\"spring\"}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {}                                   | code
        {"code":"spring 26"}                 | code
        {"code":"spr\u0456ng"}               | code
        {"code":"spring","trialDays":365}    | trialDays
        {"code":"spring","user":"boss"}      | user
        {"code":"spring","tier":"premium"}   | tier
        """)
    void what_is_wrong_or_not_for_the_caller_to_decide_is_said_of_its_field(String body, String field) {
        redeem(API.user(), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(API.edge().coupons().asked).isEmpty();
    }

    private static ResponseSpec redeem(WebTestClient caller, String body) {
        return caller.post()
                .uri("/api/subscriptions/redeem-coupon")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
