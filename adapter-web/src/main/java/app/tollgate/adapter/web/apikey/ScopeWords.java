package app.tollgate.adapter.web.apikey;

import app.tollgate.domain.apikey.Scope;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Scopes on the wire.
public final class ScopeWords {

    private ScopeWords() {}

    public static String of(Scope scope) {
        return switch (scope) {
            case ACCESS_READ -> "access:read";
            case USAGE_WRITE -> "usage:write";
            case CREDITS_WRITE -> "credits:write";
        };
    }

    static Scope read(String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> of(scope).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(Scope.values()).map(ScopeWords::of).collect(Collectors.joining(", "))));
    }
}
