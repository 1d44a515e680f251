package app.tollgate.application.port.gateway;

/// What the provider's buttons on a page need to start; all of it is public (SUB-11).
public record CheckoutSettings(String clientId, String environment) {}
