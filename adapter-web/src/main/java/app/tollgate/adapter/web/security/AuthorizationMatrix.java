package app.tollgate.adapter.web.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.customer.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Every route with those who may call it (IDN-5). The doors are built from it, and nobody gets through where there is
/// no row.
///
/// A row goes to the routes it is of; within one group the order means nothing.
public final class AuthorizationMatrix {

    private static final Audience EVERYBODY = new Audience.Everybody();
    private static final Audience CUSTOMERS = new Audience.AtLeast(Role.USER);
    private static final Audience SUPPORT = new Audience.AtLeast(Role.SUPPORT);
    private static final Audience ADMINS = new Audience.AtLeast(Role.ADMIN);
    private static final Audience SUPER_ADMINS = new Audience.AtLeast(Role.SUPER_ADMIN);
    private static final Audience READERS_OF_ACCESS = new Audience.BackEnds(Scope.ACCESS_READ);

    private static final List<Route> OPEN = List.of(
            Route.of(GET, "/api/plans", EVERYBODY),
            Route.of(GET, "/api/plans/{code}", EVERYBODY),
            Route.of(GET, "/api/subscriptions/client-id", EVERYBODY),
            Route.of(GET, "/.well-known/jwks.json", EVERYBODY),
            Route.of(POST, "/api/payments/webhook", EVERYBODY),
            Route.of(POST, "/webhooks/paypal", EVERYBODY));

    /// The API's description of itself, and the page to read it.
    private static final List<Route> DESCRIPTION = List.of(
            Route.of(GET, "/v3/api-docs", EVERYBODY),
            Route.of(GET, "/v3/api-docs.yaml", EVERYBODY),
            Route.of(GET, "/v3/api-docs/swagger-config", EVERYBODY),
            Route.of(GET, "/swagger-ui.html", EVERYBODY),
            Route.of(GET, "/swagger-ui/**", EVERYBODY),
            Route.of(GET, "/webjars/swagger-ui/**", EVERYBODY));

    /// About whoever calls: none of them names a customer.
    private static final List<Route> OF_CUSTOMERS = List.of(
            Route.of(POST, "/api/subscriptions", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/link", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/cancel", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/suspend", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/reactivate", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/pay-outstanding", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/change-plan", CUSTOMERS),
            Route.of(POST, "/api/subscriptions/redeem-coupon", CUSTOMERS),
            Route.of(GET, "/api/subscriptions/status", CUSTOMERS),
            Route.of(GET, "/api/subscriptions/check-access", CUSTOMERS),
            Route.of(GET, "/api/subscriptions/billing-history", CUSTOMERS),
            Route.of(GET, "/api/paypal/subscription/check", CUSTOMERS),
            Route.of(GET, "/api/access/token", CUSTOMERS),
            Route.of(GET, "/api/plan-card", CUSTOMERS),
            Route.of(GET, "/api/me", CUSTOMERS));

    private static final List<Route> OF_PLANS_PAID_BY_HAND = List.of(
            Route.of(GET, "/api/payment-methods", CUSTOMERS),
            Route.of(GET, "/api/plan-requests", CUSTOMERS),
            Route.of(POST, "/api/plan-requests", CUSTOMERS),
            Route.of(DELETE, "/api/plan-requests/{id}", CUSTOMERS),
            Route.of(GET, "/api/admin/plan-requests", SUPPORT),
            Route.of(PUT, "/api/admin/plan-requests/{id}", ADMINS),
            Route.of(DELETE, "/api/admin/plan-requests/{id}", ADMINS));

    private static final List<Route> OF_BACK_ENDS = List.of(
            Route.of(GET, "/api/customers/{id}/access", READERS_OF_ACCESS),
            Route.of(POST, "/api/access/check", READERS_OF_ACCESS));

    private static final List<Route> OF_THE_BACK_OFFICE = List.of(
            Route.of(POST, "/api/admin/plans", ADMINS),
            Route.of(GET, "/api/admin/plans/{code}/versions", SUPPORT),
            Route.of(POST, "/api/admin/plans/{code}/versions", ADMINS),
            Route.of(POST, "/api/admin/subscriptions/{id}/capture-outstanding", ADMINS),
            Route.of(GET, "/api/admin/users/{id}/access", SUPPORT),
            Route.of(PUT, "/api/admin/users/{id}/access-override", ADMINS),
            Route.of(DELETE, "/api/admin/users/{id}/access-override", ADMINS),
            Route.of(PUT, "/api/admin/users/{id}/free-access", ADMINS),
            Route.of(DELETE, "/api/admin/users/{id}/free-access", ADMINS),
            Route.of(GET, "/api/admin/coupons", SUPPORT),
            Route.of(POST, "/api/admin/coupons", ADMINS),
            Route.of(PUT, "/api/admin/coupons/{id}", ADMINS),
            Route.of(DELETE, "/api/admin/coupons/{id}", ADMINS),
            Route.of(GET, "/api/admin/coupons/{code}/usage", SUPPORT),
            Route.of(GET, "/api/admin/webhooks", SUPPORT),
            Route.of(GET, "/api/admin/webhooks/{id}", SUPPORT),
            Route.of(POST, "/api/admin/webhooks/{id}/replay", ADMINS),
            Route.of(GET, "/api/admin/reconciliation", SUPPORT),
            Route.of(GET, "/api/admin/reconciliation/{run}", SUPPORT),
            Route.of(POST, "/api/admin/reconciliation/run", ADMINS));

    /// Each under two names.
    private static final List<Route> OF_USERS = Stream.of("/api/admin/users", "/api/admin/customers")
            .flatMap(users -> Stream.of(
                    Route.of(GET, users, SUPPORT),
                    Route.of(GET, users + "/{id}", SUPPORT),
                    Route.of(POST, users, ADMINS)))
            .toList();

    /// Of rights themselves, and of what was done with them.
    private static final List<Route> OF_RIGHTS = List.of(
            Route.of(GET, "/api/admin/api-keys", SUPPORT),
            Route.of(POST, "/api/admin/api-keys", ADMINS),
            Route.of(DELETE, "/api/admin/api-keys/{id}", ADMINS),
            Route.of(POST, "/api/admin/api-keys/{id}/rotate", ADMINS),
            Route.of(PUT, "/api/admin/users/{id}/role", SUPER_ADMINS),
            Route.of(GET, "/api/admin/audit", SUPPORT));

    private static final List<Route> ALL = Stream.of(
                    OPEN,
                    DESCRIPTION,
                    OF_CUSTOMERS,
                    OF_PLANS_PAID_BY_HAND,
                    OF_BACK_ENDS,
                    OF_THE_BACK_OFFICE,
                    OF_USERS,
                    OF_RIGHTS)
            .flatMap(List::stream)
            .sorted(Route.MOST_SPECIFIC_FIRST)
            .toList();

    private AuthorizationMatrix() {}

    /// The rows, the most specific path first.
    public static List<Route> routes() {
        return ALL;
    }

    /// The row that decides about a request.
    static Optional<Route> rowOf(ServerHttpRequest request) {
        PathContainer place = request.getPath().pathWithinApplication();
        return ALL.stream()
                .filter(route -> route.offers(request.getMethod()) && route.isAt(place))
                .findFirst();
    }

    /// The methods that are offered where a request went; none where there is no route.
    static Set<HttpMethod> offeredInsteadOf(ServerHttpRequest request) {
        PathContainer place = request.getPath().pathWithinApplication();
        return ALL.stream()
                .filter(route -> route.isAt(place))
                .map(Route::method)
                .collect(Collectors.toSet());
    }
}
