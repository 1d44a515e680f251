package app.tollgate.adapter.web.testing;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;

/// What the subjects of test tokens say about themselves.
final class Subjects {

    private Subjects() {}

    /// What stands before the first dash: `admin-1`, `super-2`, `support-3`, anything else.
    static Role roleOf(CustomerId id) {
        return switch (id.value().split("-")[0]) {
            case "admin" -> Role.ADMIN;
            case "super" -> Role.SUPER_ADMIN;
            case "support" -> Role.SUPPORT;
            default -> Role.USER;
        };
    }
}
