package app.tollgate.domain.access;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;

/// A tier that an admin forced on a customer, with who did it, why and when (ACC-4).
public record AccessOverride(CustomerId customer, Tier tier, String reason, CustomerId by, Instant since) {

    private static final int REASON_MAX = 500;

    public AccessOverride {
        requireReason(reason);
    }

    /// To be asked for by itself, so that whoever reads a reason can say what is wrong with it.
    public static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is 1 to " + REASON_MAX + " characters on one line");
        }
    }

    /// An override counts only while the customer is an admin: the same row on anybody else changes nothing.
    public static boolean countsFor(Role role) {
        return switch (role) {
            case ADMIN, SUPER_ADMIN -> true;
            case USER, SUPPORT -> false;
        };
    }
}
