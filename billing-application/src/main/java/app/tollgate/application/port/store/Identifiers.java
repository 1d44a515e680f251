package app.tollgate.application.port.store;

import java.util.UUID;

/// Makes ids that nobody else makes, ordered by the time of their making.
public interface Identifiers {

    UUID next();
}
