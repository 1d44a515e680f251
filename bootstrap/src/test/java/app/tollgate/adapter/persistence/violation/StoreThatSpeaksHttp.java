package app.tollgate.adapter.persistence.violation;

import org.springframework.web.reactive.function.client.WebClient;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record StoreThatSpeaksHttp(WebClient client) {}
