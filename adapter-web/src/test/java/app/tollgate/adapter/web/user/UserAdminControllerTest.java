package app.tollgate.adapter.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.Api;
import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.Page;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Search;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.application.port.view.UserList;
import app.tollgate.application.user.ShowUsers.Listing;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.plan.PlanCode;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class UserAdminControllerTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final UserList.Position.Behind PLACE = new UserList.Position.Behind(TestClock.NOW, SampleUsers.ANN);

    @Test
    @Tag("ADM-1")
    void it_shows_every_column_and_where_the_next_page_begins() {
        API.edge().users().listing = new Listing.Shown(new Page<>(List.of(SampleUsers.ann()), Optional.of(PLACE)));

        String page = bodyOf(get("/users?limit=1").expectStatus().isOk());

        assertThat(JsonPath.<Map<String, Object>>read(page, "$.users[0]"))
                .containsEntry("id", "ann")
                .containsEntry("email", "ann@example.test")
                .containsEntry("name", "Ann Other")
                .containsEntry("registeredAt", "2026-03-01T12:00:00Z")
                .containsEntry("firstPaidAt", "2026-03-01T12:00:00Z")
                .containsEntry("status", "active")
                .containsEntry("hasAccess", true)
                .containsEntry("plan", "pro")
                .containsEntry("coupons", List.of("SPRING"))
                .containsEntry("freeAccessEndsAt", null)
                .containsEntry("expiresAt", "2026-04-01T00:00:00Z");
        assertThat(JsonPath.<List<Object>>read(page, "$.users[0].totalPaid"))
                .isEqualTo(List.of(
                        Map.of("amount", "12.90", "currency", "EUR"), Map.of("amount", "500", "currency", "JPY")));
        get("/customers?after=" + JsonPath.<String>read(page, "$.next"))
                .expectStatus()
                .isOk();
        assertThat(API.edge().users().asked)
                .containsExactly(
                        List.of(UserFilter.NONE, 1, new UserList.Position.Start()),
                        List.of(UserFilter.NONE, 20, PLACE));
    }

    @Test
    @Tag("ADM-1")
    void every_filter_is_read() {
        get("/users?status=free_trial&access=yes&plan=pro&coupon=spring&registeredFrom=2026-03-01T12:00:00Z"
                        + "&firstPaidUntil=2026-04-01T00:00:00Z&expiresFrom=2026-03-01T12:00:00Z"
                        + "&expiresUntil=2026-04-01T00:00:00Z&search=ann%20o")
                .expectStatus()
                .isOk();

        assertThat(API.edge().users().asked)
                .containsExactly(List.of(
                        new UserFilter(
                                Optional.of(UserStatus.FREE_TRIAL),
                                Optional.of(true),
                                Optional.of(new PlanCode("pro")),
                                Optional.of(new CouponCode("SPRING")),
                                new Span(Optional.of(TestClock.NOW), Optional.empty()),
                                new Span(Optional.empty(), Optional.of(LATER)),
                                new Span(Optional.of(TestClock.NOW), Optional.of(LATER)),
                                Optional.of(new Search("ann o"))),
                        20,
                        new UserList.Position.Start()));
    }

    @ParameterizedTest
    @Tag("ADM-1")
    @CsvSource({
        "status=rich, status",
        "status=, status",
        "access=maybe, access",
        "plan=No Plan, plan",
        "coupon=c, coupon",
        "registeredFrom=yesterday, registeredFrom",
        "registeredUntil=2026-03-01, registeredUntil",
        "firstPaidFrom=1, firstPaidFrom",
        "firstPaidUntil=x, firstPaidUntil",
        "expiresFrom=x, expiresFrom",
        "expiresFrom=2026-03-02T00:00:00Z&expiresUntil=2026-03-01T00:00:00Z, expiresUntil",
        "search=an, search",
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "after=x, after"
    })
    void what_is_wrong_is_said_of_its_parameter(String query, String field) {
        get("/users?" + query.replace(" ", "%20"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    @Tag("ADM-1")
    void everything_that_is_wrong_is_said_at_once() {
        get("/users?status=rich&plan=NO&limit=0")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @Test
    @Tag("ADM-1")
    void a_plan_and_a_coupon_that_are_not_there_are_said_as_such() {
        API.edge().users().listing = new Listing.NoSuchPlan();
        get("/users?plan=gold")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("plan");

        API.edge().users().listing = new Listing.NoSuchCoupon();
        get("/users?coupon=GONE")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("coupon");
    }

    private static String bodyOf(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }

    private static ResponseSpec get(String path) {
        return API.admin()
                .get()
                .uri(URI.create("http://127.0.0.1:" + API.port() + "/api/admin" + path))
                .exchange();
    }
}
