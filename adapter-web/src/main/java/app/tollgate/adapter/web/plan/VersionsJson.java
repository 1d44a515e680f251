package app.tollgate.adapter.web.plan;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All versions of one plan, newest first, for admins (PLN-4).
record VersionsJson(List<VersionJson> versions) {

    static VersionsJson of(PlanVersions plan) {
        return new VersionsJson(plan.newestFirst().stream()
                .map(version -> VersionJson.of(version, plan.current()))
                .toList());
    }

    /// One version is on sale at most. Without a `payPalProductId` nothing was begun at PayPal.
    record VersionJson(
            int version, boolean onSale, @Nullable String payPalProductId, PlanJson plan) {

        static VersionJson of(Plan version, Plan current) {
            return new VersionJson(
                    version.version(),
                    version.equals(current) && version.isReady() && version.status() == PlanStatus.ACTIVE,
                    version.publication()
                            .underProduct()
                            .map(ProviderProductId::value)
                            .orElse(null),
                    PlanJson.of(version));
        }
    }
}
