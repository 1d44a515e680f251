package app.tollgate.adapter.web.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.coupon.KeepCoupons.Creation;
import app.tollgate.application.coupon.KeepCoupons.Deletion;
import app.tollgate.application.coupon.KeepCoupons.Outcome;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@Tag("CPN-1")
class CouponAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String PATH = "/api/admin/coupons";
    private static final UUID ID = UUID.fromString("0198c5a0-0000-7000-8000-000000000001");
    private static final CouponTerms SPRING = new CouponTerms(
            30,
            "Spring",
            Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
            Optional.of(Instant.parse("2026-04-01T00:00:00Z")),
            Optional.of(50),
            true);
    private static final CouponTerms WEEK =
            new CouponTerms(7, "", Optional.empty(), Optional.empty(), Optional.empty(), true);
    private static final String TERMS = """
        "trialDays":30,"description":"Spring","validFrom":"2026-03-01T00:00:00Z",
        "validUntil":"2026-04-01T00:00:00Z","maxUses":50,"active":true\
        """;
    private static final String JSON = """
        {"id":"0198c5a0-0000-7000-8000-000000000001","code":"SPRING","uses":3,"createdBy":"boss",
         "createdAt":"2026-03-01T12:00:00Z",%s}\
        """.formatted(TERMS);

    @Test
    void a_new_coupon_is_answered_as_it_is_kept() {
        API.edge().coupons().creation = new Creation.Created(coupon());

        send(HttpMethod.POST, PATH, "{\"code\":\"spring\"," + TERMS + "}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .json(JSON, JsonCompareMode.STRICT);

        assertThat(API.edge().coupons().asked.getFirst())
                .asInstanceOf(LIST)
                .startsWith(new CouponCode("SPRING"), SPRING);
    }

    @Test
    void without_bounds_it_is_active_and_has_none() {
        send(HttpMethod.POST, PATH, "{\"code\":\"week\",\"trialDays\":7}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("coupon_code_taken");

        assertThat(API.edge().coupons().asked.getFirst()).asInstanceOf(LIST).startsWith(new CouponCode("WEEK"), WEEK);
    }

    @Test
    void terms_are_replaced_but_never_the_code() {
        API.edge().coupons().change = new Outcome.Changed(coupon());

        send(HttpMethod.PUT, PATH + "/" + ID, "{" + TERMS + "}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(JSON, JsonCompareMode.STRICT);
        refuses(
                send(HttpMethod.PUT, PATH + "/" + ID, "{\"code\":\"OTHER\",\"trialDays\":7}"),
                "code",
                "does not change once it was handed out");
    }

    @Test
    void what_was_redeemed_sets_bounds_to_changes() {
        API.edge().coupons().change = new Outcome.UsedMoreOften(3);
        API.edge().coupons().deletion = new Deletion.Used(3);

        conflict(send(HttpMethod.PUT, PATH + "/" + ID, "{\"trialDays\":7}"), "coupon_used_more_often");
        conflict(send(HttpMethod.DELETE, PATH + "/" + ID, "{}"), "coupon_redeemed");
    }

    @Test
    void an_unused_coupon_is_deleted() {
        API.edge().coupons().deletion = new Deletion.Deleted();

        send(HttpMethod.DELETE, PATH + "/" + ID, "{}").expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198c5a0-0000-7000-8000-000000000001", "0198C5A0-0000-7000-8000-000000000001", "SPRING"})
    void what_is_not_there_is_said_to_be_missing(String id) {
        send(HttpMethod.PUT, PATH + "/" + id, "{\"trialDays\":7}")
                .expectStatus()
                .isNotFound();
        send(HttpMethod.DELETE, PATH + "/" + id, "{}").expectStatus().isNotFound();
    }

    @Test
    void the_list_goes_on_page_by_page() {
        API.edge().coupons().coupons = new Page<>(List.of(coupon()), Optional.of(new CouponId(ID)));

        API.subject(API.newSubject("support"))
                .get()
                .uri(PATH + "?limit=1&after=" + ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"coupons\":[" + JSON + "],\"next\":\"" + ID + "\"}", JsonCompareMode.STRICT);

        assertThat(API.edge().coupons().asked).containsExactly(List.of(1, Optional.of(new CouponId(ID))));
    }

    private static Coupon coupon() {
        return new Coupon(new CouponId(ID), new CouponCode("SPRING"), SPRING, 3, new CustomerId("boss"), TestClock.NOW);
    }

    private static void conflict(ResponseSpec answer, String code) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.uses")
                .isEqualTo(3);
    }

    private static void refuses(ResponseSpec answer, String field, String message) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private static ResponseSpec send(HttpMethod method, String path, String body) {
        return API.admin()
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
