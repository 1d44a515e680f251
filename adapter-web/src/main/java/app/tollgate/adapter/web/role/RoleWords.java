package app.tollgate.adapter.web.role;

import app.tollgate.domain.customer.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Roles that callers name.
final class RoleWords {

    private RoleWords() {}

    static Role read(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
