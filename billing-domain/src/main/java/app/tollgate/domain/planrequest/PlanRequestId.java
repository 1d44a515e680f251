package app.tollgate.domain.planrequest;

import java.util.UUID;

/// Identifies a [PlanRequest]. Later ones have the greater ids.
public record PlanRequestId(UUID value) {}
