package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.testing.Api;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Who may give something for a time, and who may look at it: nobody, a user, support, an admin, a super admin.
@Tag("IDN-3")
class GivingRightsTest {

    @RegisterExtension
    static final Api API = new Api();

    private static final String COUPON = "/api/admin/coupons/0198c5a0-0000-7000-8000-000000000001";

    static Stream<Arguments> matrix() {
        return Stream.of(
                row("POST", "/api/subscriptions/redeem-coupon", 401, 400, 400, 400, 400),
                row("PUT", "/api/admin/users/ann/free-access", 401, 403, 403, 400, 400),
                row("DELETE", "/api/admin/users/ann/free-access", 401, 403, 403, 404, 404),
                row("GET", "/api/admin/coupons", 401, 403, 200, 200, 200),
                row("POST", "/api/admin/coupons", 401, 403, 403, 400, 400),
                row("PUT", COUPON, 401, 403, 403, 400, 400),
                row("DELETE", COUPON, 401, 403, 403, 404, 404),
                row("GET", "/api/admin/coupons/SPRING/usage", 401, 403, 404, 404, 404),
                row("GET", "/api/admin/audit", 401, 403, 200, 200, 200),
                row("POST", "/api/admin/audit", 401, 403, 403, 405, 405),
                row("DELETE", "/api/admin/audit", 401, 403, 403, 405, 405));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("matrix")
    void every_cell_of_the_matrix(HttpMethod method, String path, int[] expected) {
        WebTestClient[] callers = {
            API.nobody(),
            API.subject(API.newSubject("user")),
            API.subject(API.newSubject("support")),
            API.subject(API.newSubject("admin")),
            API.subject(API.newSubject("super"))
        };

        for (int caller = 0; caller < callers.length; caller++) {
            callers[caller]
                    .method(method)
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(expected[caller]);
        }
    }

    private static Arguments row(String method, String path, int... statuses) {
        return Arguments.of(HttpMethod.valueOf(method), path, statuses);
    }
}
