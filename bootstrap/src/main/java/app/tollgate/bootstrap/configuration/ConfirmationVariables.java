package app.tollgate.bootstrap.configuration;

import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.OutagePolicy.Afterwards;
import app.tollgate.domain.access.VerificationPolicy;
import java.time.Duration;

/// `VERIFY_TTL`, `VERIFY_DEADLINE`, `STALE_LIMIT` and `OUTAGE_POLICY`: how fresh PayPal's word must be, and what counts
/// without it (ACC-2, ACC-3).
record ConfirmationVariables(Variables variables) {

    private static final Duration TTL_DEFAULT = Duration.ofMinutes(5);
    private static final Duration DEADLINE_DEFAULT = Duration.ofMillis(800);

    Part<OutagePolicy> outage() {
        var limit = variables.optional("STALE_LIMIT", OutagePolicy.USUAL.limit(), Parsers::duration);
        var afterwards =
                variables.optional("OUTAGE_POLICY", OutagePolicy.USUAL.afterwards(), ConfirmationVariables::afterwards);
        return variables.make("OUTAGE_POLICY", () -> new OutagePolicy(limit.get(), afterwards.get()));
    }

    Part<VerificationPolicy> verification() {
        var ttl = variables.optional("VERIFY_TTL", TTL_DEFAULT, Parsers::duration);
        var deadline = variables.optional("VERIFY_DEADLINE", DEADLINE_DEFAULT, Parsers::duration);
        return variables.make("VERIFY_TTL", () -> new VerificationPolicy(ttl.get(), deadline.get()));
    }

    private static Afterwards afterwards(String text) {
        return switch (text) {
            case "keep" -> Afterwards.KEEP;
            case "close" -> Afterwards.CLOSE;
            default -> throw new IllegalArgumentException("must be keep or close, not '" + text + "'");
        };
    }
}
