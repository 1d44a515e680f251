package app.tollgate.domain.token;

import java.time.Instant;

/// When a key signs, `[signsFrom, signsUntil)`, and until when it stays in the published set for what it has signed.
public record KeyTimes(Instant signsFrom, Instant signsUntil, Instant publishedUntil) {

    public KeyTimes {
        if (!signsFrom.isBefore(signsUntil) || publishedUntil.isBefore(signsUntil)) {
            throw new IllegalArgumentException("a key signs for a while, and is published at least as long");
        }
    }
}
