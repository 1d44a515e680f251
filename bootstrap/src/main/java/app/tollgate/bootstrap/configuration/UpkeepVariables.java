package app.tollgate.bootstrap.configuration;

import app.tollgate.application.access.AccessHistoryRetention;
import app.tollgate.application.reconciliation.ReconciliationPolicy;
import app.tollgate.application.webhook.WebhookRetention;
import java.time.Duration;

/// `RECONCILE_EVERY`, `WEBHOOK_RETENTION` and `ACCESS_HISTORY_RETENTION`: what is done again and again, and how long
/// what
/// it works on is kept.
record UpkeepVariables(Variables variables) {

    /// A subscription is verified at least daily even when one run is long, or comes to nothing.
    private static final Duration RECONCILE_DEFAULT = Duration.ofHours(12);

    /// Five readings a second are 400,000 in a day, of two or three calls each.
    private static final Duration RECONCILE_PACE = Duration.ofMillis(200);

    /// Zero leaves it to admins.
    Part<ReconciliationPolicy> reconciliation() {
        var every = variables.optional("RECONCILE_EVERY", RECONCILE_DEFAULT, Parsers::duration);
        return variables.make("RECONCILE_EVERY", () -> new ReconciliationPolicy(every.get(), RECONCILE_PACE));
    }

    Part<WebhookRetention> webhookRetention() {
        return variables.optional("WEBHOOK_RETENTION", WebhookRetention.USUAL, UpkeepVariables::ofBodies);
    }

    Part<AccessHistoryRetention> accessHistoryRetention() {
        return variables.optional("ACCESS_HISTORY_RETENTION", AccessHistoryRetention.USUAL, UpkeepVariables::ofHistory);
    }

    private static WebhookRetention ofBodies(String text) {
        return new WebhookRetention(Parsers.duration(text));
    }

    private static AccessHistoryRetention ofHistory(String text) {
        return new AccessHistoryRetention(Parsers.duration(text));
    }
}
