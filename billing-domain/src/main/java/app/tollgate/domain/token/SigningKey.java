package app.tollgate.domain.token;

import java.time.Instant;

/// A key that signs access tokens. `turn` counts the keys of an installation: there is one key for each turn, whoever
/// of several instances makes it.
public record SigningKey(int turn, KeyMaterial material, Instant createdAt, KeyTimes times) {

    public KeyId id() {
        return material.id();
    }

    public boolean signsAt(Instant now) {
        return !now.isBefore(times.signsFrom()) && now.isBefore(times.signsUntil());
    }

    /// A key is published as soon as it exists.
    public boolean isPublishedAt(Instant now) {
        return now.isBefore(times.publishedUntil());
    }
}
