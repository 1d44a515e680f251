package app.tollgate.adapter.persistence.violation;

import app.tollgate.application.port.store.Identifiers;
import java.util.UUID;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class SomeIdentifiers implements Identifiers {

    @Override
    public UUID next() {
        return new UUID(0, 1);
    }
}
