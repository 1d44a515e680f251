package app.tollgate.domain.access;

import java.util.List;

/// A decision, and every rule in order with what it found (ACC-5). Exactly one finding decided.
public record AccessExplanation(AccessDecision decision, List<Finding> findings) {

    public AccessExplanation {
        findings = List.copyOf(findings);
    }

    /// What one rule found, of each claim it looked at.
    public record Finding(AccessRule rule, List<Verdict> verdicts, boolean decided) {

        public Finding {
            verdicts = List.copyOf(verdicts);
        }

        public Result result() {
            if (verdicts.stream().anyMatch(Verdict.Holds.class::isInstance)) {
                return Result.HELD;
            }
            return verdicts.stream().anyMatch(Verdict.Refuses.class::isInstance) ? Result.REFUSED : Result.SILENT;
        }
    }

    /// The strongest that a rule said of any claim.
    public enum Result {
        HELD,
        REFUSED,
        SILENT
    }
}
