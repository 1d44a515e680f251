package app.tollgate.bootstrap.configuration;

import app.tollgate.application.access.AccessHistoryRetention;
import app.tollgate.application.reconciliation.ReconciliationPolicy;
import app.tollgate.application.webhook.WebhookRetention;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.OutagePolicy;
import app.tollgate.domain.access.OutagePolicy.Afterwards;
import java.time.Duration;

/// `RECONCILE_EVERY`, `WEBHOOK_RETENTION` and `ACCESS_HISTORY_RETENTION`: what is done again and again, and how long
/// what it works on is kept.
record UpkeepVariables(Variables variables) {

    /// A subscription is verified at least daily even when one run is long, or comes to nothing.
    private static final Duration RECONCILE_DEFAULT = Duration.ofHours(12);

    /// Five readings a second are 400,000 in a day, of two or three calls each.
    private static final Duration RECONCILE_PACE = Duration.ofMillis(200);

    /// Two of them are longer than the circuit breaker of PayPal's calls stays open.
    private static final Duration RECONCILE_REST = Duration.ofSeconds(10);

    /// Zero leaves it to admins.
    Part<ReconciliationPolicy> reconciliation(Part<AccessPolicy> access) {
        var every = variables.optional("RECONCILE_EVERY", RECONCILE_DEFAULT, Parsers::duration);
        return variables.make(
                "RECONCILE_EVERY",
                () -> new ReconciliationPolicy(
                        oftenEnough(every.get(), access.get().outage()), RECONCILE_PACE, RECONCILE_REST));
    }

    /// Seldom readings find every confirmation too old, and one answer that fails to come would end a paid access.
    private static Duration oftenEnough(Duration every, OutagePolicy outage) {
        boolean seldom = every.isZero() || every.compareTo(outage.limit()) >= 0;
        if (seldom && outage.afterwards() == Afterwards.CLOSE) {
            throw new IllegalArgumentException("must be more often than STALE_LIMIT while OUTAGE_POLICY is close");
        }
        return every;
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
