package app.tollgate.domain.planrequest;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingPeriod;
import java.time.Instant;
import java.util.Optional;

/// Where a request stands. What was decided stays so.
public sealed interface RequestStatus {

    /// Nobody decided yet, and nothing is paid as far as we know.
    record Pending() implements RequestStatus {}

    /// One of two admins approved it (MAN-4); with an `expiry` where they set one. For its customer it is pending.
    record ApprovedOnce(CustomerId by, Instant at, Optional<Instant> expiry) implements RequestStatus {}

    /// Paid, and the plan given for `time`. From `anchor` on the next time of the same plan is counted.
    record Active(CustomerId by, Instant at, BillingPeriod time, Instant anchor) implements RequestStatus {}

    record Rejected(CustomerId by, Instant at, String reason) implements RequestStatus {

        private static final int REASON_MAX = 400;

        public Rejected {
            requireReason(reason);
        }

        /// To be asked for by itself, so that whoever reads a reason can say what is wrong with it.
        public static void requireReason(String reason) {
            if (reason.isBlank()
                    || reason.length() > REASON_MAX
                    || reason.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("is 1 to " + REASON_MAX + " characters on one line");
            }
        }
    }

    default boolean isOpen() {
        return switch (this) {
            case Pending _, ApprovedOnce _ -> true;
            case Active _, Rejected _ -> false;
        };
    }
}
