package app.tollgate.domain.apikey;

import java.util.UUID;

/// The public half of an API key.
public record ApiKeyId(UUID value) {}
