package app.tollgate.domain.token;

import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;

/// What an access token states: the decision on one customer, good until `expiresAt`.
public record AccessGrant(UUID id, CustomerId customer, AccessDecision decision, Instant issuedAt, Instant expiresAt) {}
