package app.tollgate.application.port.messaging;

/// Wakes whoever resolves commands. A hint for speed: an announcement that is lost, or comes before the commit, only
/// delays.
@FunctionalInterface
public interface CommandsDue {

    void announce();
}
