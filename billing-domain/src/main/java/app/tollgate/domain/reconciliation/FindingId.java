package app.tollgate.domain.reconciliation;

import java.util.UUID;

/// Our own id of one finding; later ones are greater.
public record FindingId(UUID value) {}
