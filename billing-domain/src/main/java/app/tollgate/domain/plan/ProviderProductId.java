package app.tollgate.domain.plan;

/// PayPal's id of a catalogue product, such as `PROD-…`.
public record ProviderProductId(String value) {}
