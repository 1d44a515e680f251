package app.tollgate.violation;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class LonelyService {}
