package app.tollgate.domain.coupon;

import java.time.Instant;
import java.util.Optional;

/// What a coupon gives and to whom, as an admin may change it: `trialDays` of 24 hours, from `validFrom` until before
/// `validUntil`, at most `maxUses` times; without one of these there is no such bound.
public record CouponTerms(
        int trialDays,
        String description,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<Integer> maxUses,
        boolean active) {

    private static final int TRIAL_DAYS_MAX = 365;
    private static final int DESCRIPTION_MAX = 500;

    public CouponTerms {
        requireTrialDays(trialDays);
        requireDescription(description);
        maxUses.ifPresent(CouponTerms::requireMaxUses);
        requireOrder(validFrom, validUntil);
    }

    /// This and the following are to be asked for by themselves, so that a reader says what is wrong with each.
    public static void requireTrialDays(int days) {
        if (days < 1 || days > TRIAL_DAYS_MAX) {
            throw new IllegalArgumentException("is 1 to " + TRIAL_DAYS_MAX + " days");
        }
    }

    public static void requireDescription(String description) {
        if (description.length() > DESCRIPTION_MAX || description.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is at most " + DESCRIPTION_MAX + " characters on one line");
        }
    }

    public static void requireMaxUses(int uses) {
        if (uses < 1) {
            throw new IllegalArgumentException("is 1 or more; without it there is no limit");
        }
    }

    public static void requireOrder(Optional<Instant> from, Optional<Instant> until) {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("is after validFrom");
        }
    }
}
