package app.tollgate.domain.customer;

import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody who was added by e-mail, and the free access that waits for them (GRT-2): `tier` from `at` until
/// before `until`. `grant` is the id that it will be given under.
public record AddedUser(
        CustomerId id,
        UUID grant,
        EmailAddress email,
        Optional<String> name,
        Tier tier,
        Instant until,
        String reason,
        CustomerId by,
        Instant at) {

    private static final String PREFIX = "added:";
    private static final int NAME_MAX = 200;

    public AddedUser {
        name.ifPresent(AddedUser::requireName);
    }

    /// The id that such a user has in lists until the first sign-in.
    public static CustomerId idOf(UUID id) {
        return new CustomerId(PREFIX + id);
    }

    public static boolean isIdOfOne(CustomerId id) {
        return id.value().startsWith(PREFIX);
    }

    /// The same with another end.
    public AddedUser endingAt(Instant end) {
        return new AddedUser(id, grant, email, name, tier, end, reason, by, at);
    }

    /// To be asked for by itself, so that whoever reads a name can say what is wrong with it.
    public static void requireName(String name) {
        if (name.isBlank() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is 1 to " + NAME_MAX + " characters on one line");
        }
    }
}
