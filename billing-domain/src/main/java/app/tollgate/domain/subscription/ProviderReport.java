package app.tollgate.domain.subscription;

import java.time.Instant;
import java.util.Optional;

/// What is kept of PayPal's last report: its status, when PayPal last changed it, what it could not collect, and when
/// we asked.
public record ProviderReport(
        ProviderStatus status,
        Instant startsAt,
        Instant updatedAt,
        Optional<Instant> nextBillingAt,
        Instant verifiedAt,
        Dunning dunning) {

    static ProviderReport of(ProviderSubscription report, Instant verifiedAt) {
        return new ProviderReport(
                report.status(),
                report.startsAt(),
                report.updatedAt(),
                report.nextBillingAt(),
                verifiedAt,
                report.dunning());
    }
}
