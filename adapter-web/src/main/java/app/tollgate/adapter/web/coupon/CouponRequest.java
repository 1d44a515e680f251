package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.json.UtcMoment;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The terms of a coupon as an admin sends them, and its code where it is new. What is left out is no bound; `active`
/// is true unless it says otherwise.
record CouponRequest(
        @Nullable String code,
        @Nullable Integer trialDays,
        @Nullable String description,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable Integer maxUses,
        @Nullable Boolean active) {

    record New(CouponCode code, CouponTerms terms) {}

    New toNew() {
        Fields fields = new Fields();
        var readCode = fields.required("code", code, CouponCode::new);
        var terms = terms(fields);
        fields.check();
        return new New(readCode.get(), terms.get());
    }

    /// A code that was handed out never changes, so it is not among what can be changed.
    CouponTerms toTerms() {
        Fields fields = new Fields();
        fields.agree("code", () -> requireAbsent(code));
        var terms = terms(fields);
        fields.check();
        return terms.get();
    }

    private Supplier<CouponTerms> terms(Fields fields) {
        var days = fields.required("trialDays", trialDays, CouponRequest::days);
        var text = fields.optional("description", description, CouponRequest::text);
        var from = fields.optional("validFrom", validFrom, UtcMoment::read);
        var until = fields.optional("validUntil", validUntil, UtcMoment::read);
        var most = fields.optional("maxUses", maxUses, CouponRequest::uses);
        fields.agree("validUntil", () -> CouponTerms.requireOrder(from.get(), until.get()));
        return () -> terms(days.get(), text.get(), from.get(), until.get(), most.get());
    }

    private CouponTerms terms(
            int days, Optional<String> text, Optional<Instant> from, Optional<Instant> until, Optional<Integer> most) {
        return new CouponTerms(days, text.orElse(""), from, until, most, active == null || active);
    }

    private static void requireAbsent(@Nullable String code) {
        if (code != null) {
            throw new IllegalArgumentException("does not change once it was handed out");
        }
    }

    private static int days(int days) {
        CouponTerms.requireTrialDays(days);
        return days;
    }

    private static String text(String text) {
        CouponTerms.requireDescription(text);
        return text;
    }

    private static int uses(int uses) {
        CouponTerms.requireMaxUses(uses);
        return uses;
    }
}
