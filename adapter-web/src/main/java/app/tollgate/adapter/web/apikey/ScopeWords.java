package app.tollgate.adapter.web.apikey;

import app.tollgate.domain.apikey.Scope;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Scopes that callers name.
final class ScopeWords {

    private ScopeWords() {}

    static Scope read(String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "))));
    }
}
