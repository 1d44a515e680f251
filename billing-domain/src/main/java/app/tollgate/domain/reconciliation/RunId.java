package app.tollgate.domain.reconciliation;

import java.util.UUID;

/// Our own id of one reconciliation run; later ones are greater.
public record RunId(UUID value) {}
