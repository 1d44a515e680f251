package app.tollgate.adapter.web.user;

import app.tollgate.domain.customer.UserStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The statuses of users as words on the wire.
final class StatusWords {

    private StatusWords() {}

    static String of(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static UserStatus read(String word) {
        return Arrays.stream(UserStatus.values())
                .filter(status -> of(status).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of " + all()));
    }

    private static String all() {
        return Arrays.stream(UserStatus.values()).map(StatusWords::of).collect(Collectors.joining(", "));
    }
}
