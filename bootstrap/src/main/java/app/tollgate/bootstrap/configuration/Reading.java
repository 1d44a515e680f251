package app.tollgate.bootstrap.configuration;

import java.util.List;

/// What came of reading the configuration.
public sealed interface Reading {

    record Complete(Settings settings) implements Reading {}

    /// Each problem is one sentence that names the variable.
    record Wrong(List<String> problems) implements Reading {}
}
