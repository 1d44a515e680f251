package app.tollgate.adapter.paypal.client;

/// A body that is JSON already and is sent byte for byte as it is.
public record RawJson(byte[] bytes) {}
