package app.tollgate.application.violation;

import org.springframework.context.ApplicationContext;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record UseCaseThatKnowsSpring(ApplicationContext context) {}
