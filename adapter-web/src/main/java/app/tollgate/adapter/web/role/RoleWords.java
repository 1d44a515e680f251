package app.tollgate.adapter.web.role;

import app.tollgate.domain.customer.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Roles on the wire.
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case USER -> "user";
            case SUPPORT -> "support";
            case ADMIN -> "admin";
            case SUPER_ADMIN -> "super_admin";
        };
    }

    static Role read(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> of(role).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(Role.values()).map(RoleWords::of).collect(Collectors.joining(", "))));
    }
}
