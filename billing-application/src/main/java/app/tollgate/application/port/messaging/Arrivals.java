package app.tollgate.application.port.messaging;

/// Wakes whoever acts on arrived events. A hint for speed: an announcement that is lost only delays.
@FunctionalInterface
public interface Arrivals {

    void announce();
}
