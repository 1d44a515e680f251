package app.tollgate.domain.plan;

/// PayPal's id of a billing plan, such as `P-…`.
public record ProviderPlanId(String value) {}
