package app.tollgate.domain.access;

import java.util.UUID;

/// Identifies a [Grant].
public record GrantId(UUID value) {}
