package app.tollgate.application.violation;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public interface UnsealedOutcome {

    interface Outcome {}
}
