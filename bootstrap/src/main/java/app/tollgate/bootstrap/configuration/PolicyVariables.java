package app.tollgate.bootstrap.configuration;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.application.reconciliation.ReconciliationPolicy;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// `TIERS`, `GRACE` and `ADMIN_EMAILS`: who gets what. `RECONCILE_EVERY`: how often that is compared with PayPal.
record PolicyVariables(Variables variables) {

    private static final String TIERS_DEFAULT = "free,basic,standard,pro,premium";
    private static final Duration GRACE_DEFAULT = Duration.ofDays(3);

    /// A subscription is verified at least daily even when one run is long, or comes to nothing.
    private static final Duration RECONCILE_DEFAULT = Duration.ofHours(12);

    /// Five readings a second are 400,000 in a day, of two or three calls each.
    private static final Duration RECONCILE_PACE = Duration.ofMillis(200);

    Part<TierOrder> tiers() {
        var tiers = variables.list("TIERS", TIERS_DEFAULT, Tier::new);
        return variables.make("TIERS", () -> new TierOrder(tiers.get()));
    }

    /// What a customer without any claim may do is what the free plan says, where the catalogues have one.
    Part<AccessPolicy> access(Part<TierOrder> tiers, Part<Assortment> assortment) {
        var grace = variables.optional("GRACE", GRACE_DEFAULT, Parsers::duration);
        return variables.make(
                "GRACE",
                () -> new AccessPolicy(
                        tiers.get(),
                        grace.get(),
                        freeLimits(tiers.get(), assortment.get().plans())));
    }

    private static Map<String, Limit> freeLimits(TierOrder tiers, List<PlanDraft> plans) {
        return plans.stream()
                .filter(plan -> plan.terms().isFree() && plan.benefits().tier().equals(tiers.lowest()))
                .findFirst()
                .map(plan -> plan.benefits().limits())
                .orElseGet(Map::of);
    }

    /// Zero leaves it to admins.
    Part<ReconciliationPolicy> reconciliation() {
        var every = variables.optional("RECONCILE_EVERY", RECONCILE_DEFAULT, Parsers::duration);
        return variables.make("RECONCILE_EVERY", () -> new ReconciliationPolicy(every.get(), RECONCILE_PACE));
    }

    Part<FirstAdmins> firstAdmins() {
        var addresses = variables.list("ADMIN_EMAILS", "", PolicyVariables::address);
        return variables.make("ADMIN_EMAILS", () -> firstAdmins(addresses.get()));
    }

    private static FirstAdmins firstAdmins(List<EmailAddress> addresses) {
        return new FirstAdmins(new HashSet<>(addresses));
    }

    /// The domain's own message keeps the address out, as it would be personal data; here it is the operator's.
    private static EmailAddress address(String text) {
        if (!EmailAddress.isValid(text)) {
            throw new IllegalArgumentException("must be e-mail addresses, and '" + text + "' is none");
        }
        return new EmailAddress(text);
    }
}
