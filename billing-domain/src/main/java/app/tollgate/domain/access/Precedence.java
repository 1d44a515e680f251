package app.tollgate.domain.access;

import app.tollgate.domain.access.Verdict.Holds;
import app.tollgate.domain.plan.TierOrder;
import java.time.Instant;
import java.util.Comparator;

/// Which of two claims that hold goes before the other (ACC-8); the greater one decides.
///
/// An override before all else, then the higher tier, then the kind of claim, then what is paid before what is in
/// grace, then what lasts longer.
record Precedence(TierOrder tiers) implements Comparator<Holds> {

    @Override
    public int compare(Holds left, Holds right) {
        return Comparator.comparing(Precedence::isOverride)
                .thenComparing(holds -> holds.claim().gives().tier(), tiers)
                .thenComparing(holds -> holds.claim().kind(), Comparator.reverseOrder())
                .thenComparing(holds -> holds.status() != AccessStatus.GRACE)
                .thenComparing(Precedence::end)
                .compare(left, right);
    }

    private static boolean isOverride(Holds holds) {
        return holds.claim().kind() == ClaimKind.OVERRIDE;
    }

    private static Instant end(Holds holds) {
        return holds.until().orElse(Instant.MAX);
    }
}
