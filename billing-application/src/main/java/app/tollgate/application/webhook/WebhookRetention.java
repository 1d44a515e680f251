package app.tollgate.application.webhook;

import java.time.Duration;

/// How long the body of an ended event is kept: at least 31 days, since PayPal's own list of events reaches back about
/// 30 and both are needed to compare them.
public record WebhookRetention(Duration time) {

    private static final Duration SHORTEST = Duration.ofDays(31);

    public static final WebhookRetention USUAL = new WebhookRetention(Duration.ofDays(90));

    public WebhookRetention {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("bodies of webhook events are kept for at least P31D");
        }
    }
}
