package app.tollgate.violation.util;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class Homeless {}
