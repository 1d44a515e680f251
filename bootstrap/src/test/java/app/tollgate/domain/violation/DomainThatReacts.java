package app.tollgate.domain.violation;

import reactor.core.publisher.Mono;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record DomainThatReacts(Mono<String> later) {}
