package app.tollgate.application.violation;

import app.tollgate.bootstrap.TollgateApplication;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record UseCaseThatKnowsTheWiring(TollgateApplication application) {}
