package app.tollgate.adapter.web.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.CouponUsage.Position;
import app.tollgate.application.port.view.CouponUsage.Use;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@Tag("CPN-1")
class CouponUsageControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Position.Behind PLACE = new Position.Behind(TestClock.NOW, new CustomerId("ann"));

    @Test
    void it_says_who_and_when_and_where_the_next_page_begins() {
        API.edge().coupons().uses = Mono.just(new Page<>(
                List.of(new Use(
                        new CustomerId("ann"),
                        Optional.of(new EmailAddress("ann@example.test")),
                        Optional.empty(),
                        TestClock.NOW,
                        Instant.parse("2026-03-08T12:00:00Z"))),
                Optional.of(PLACE)));

        String page = new String(
                usage("/spring/usage?limit=1")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.uses[0].user")
                        .isEqualTo("ann")
                        .jsonPath("$.uses[0].email")
                        .isEqualTo("ann@example.test")
                        .jsonPath("$.uses[0].redeemedAt")
                        .isEqualTo("2026-03-01T12:00:00Z")
                        .jsonPath("$.uses[0].trialEndsAt")
                        .isEqualTo("2026-03-08T12:00:00Z")
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);

        String next = JsonPath.read(page, "$.next");
        usage("/spring/usage?after=" + next).expectStatus().isOk();
        assertThat(API.edge().coupons().asked)
                .containsExactly(
                        List.of(new CouponCode("SPRING"), 1, new Position.Start()),
                        List.of(new CouponCode("SPRING"), 20, PLACE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/never-made/usage", "/no%20code/usage"})
    void of_a_coupon_that_is_not_there_nothing_is_said(String path) {
        usage(path).expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("coupon_not_found");
    }

    @Test
    void a_place_that_is_none_is_said_of_its_parameter() {
        usage("/spring/usage?after=x")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("after");
    }

    private static ResponseSpec usage(String path) {
        return API.admin()
                .get()
                .uri(URI.create("http://127.0.0.1:" + API.port() + "/api/admin/coupons" + path))
                .exchange();
    }
}
