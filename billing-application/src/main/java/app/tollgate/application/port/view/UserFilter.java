package app.tollgate.application.port.view;

import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.plan.PlanCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whom to show of all users (ADM-1): those whom every part that is there lets through. `access` tells whom a
/// trial, a payment or free access lets in now. Of a search one thing has to be found.
public record UserFilter(
        Optional<UserStatus> status,
        Optional<Boolean> access,
        Optional<PlanCode> plan,
        Optional<CouponCode> coupon,
        Span registered,
        Span firstPaid,
        Span expires,
        Optional<Search> search) {

    public static final UserFilter NONE = new UserFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Span.ALL,
            Span.ALL,
            Span.ALL,
            Optional.empty());

    /// From a moment on, and until before another.
    public record Span(Optional<Instant> from, Optional<Instant> until) {

        public static final Span ALL = new Span(Optional.empty(), Optional.empty());

        public boolean isAll() {
            return from.isEmpty() && until.isEmpty();
        }

        /// To be asked for by itself, so that whoever reads a span can say what is wrong with it.
        public static void requireOrder(Optional<Instant> from, Optional<Instant> until) {
            if (from.isPresent()
                    && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
                throw new IllegalArgumentException("is after its beginning");
            }
        }
    }

    /// The beginning of an e-mail address, of words of a name (of each given word one), or a whole id: one of
    /// a subscription or a charge at PayPal, where case matters, or of a transfer that a plan was paid by.
    public record Search(String text) {

        private static final int LENGTH_MIN = 3;
        private static final int LENGTH_MAX = 100;
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        public Search {
            text = text.strip();
            if (text.length() < LENGTH_MIN
                    || text.length() > LENGTH_MAX
                    || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "is " + LENGTH_MIN + " to " + LENGTH_MAX + " characters on one line");
            }
        }

        /// At least one.
        public List<String> words() {
            return List.of(BLANKS.split(text, -1));
        }
    }
}
