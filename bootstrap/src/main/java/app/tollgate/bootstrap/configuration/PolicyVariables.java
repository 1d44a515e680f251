package app.tollgate.bootstrap.configuration;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.OnCancel;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `TIERS`, `GRACE`, `ON_CANCEL`, `TRIAL_DAYS` and `TRIAL_TIER`: who gets what.
record PolicyVariables(Variables variables) {

    private static final String TIERS_DEFAULT = "free,basic,standard,pro,premium";
    private static final int TRIAL_DAYS_DEFAULT = 7;
    private static final Duration GRACE_DEFAULT = Duration.ofDays(3);

    Part<TierOrder> tiers() {
        var tiers = variables.list("TIERS", TIERS_DEFAULT, Tier::new);
        return variables.make("TIERS", () -> new TierOrder(tiers.get()));
    }

    /// What a customer without any claim may do is what the free plan says, where the catalogues have one.
    Part<AccessPolicy> access(Part<TierOrder> tiers, Part<Assortment> assortment) {
        var grace = variables.optional("GRACE", GRACE_DEFAULT, Parsers::duration);
        var onCancel = variables.optional("ON_CANCEL", OnCancel.PERIOD_END, PolicyVariables::onCancel);
        var outage = new ConfirmationVariables(variables).outage();
        return variables.make(
                "GRACE",
                () -> new AccessPolicy(
                        tiers.get(),
                        grace.get(),
                        freeLimits(tiers.get(), assortment.get().plans()),
                        onCancel.get(),
                        outage.get()));
    }

    private static OnCancel onCancel(String word) {
        return switch (word) {
            case "period_end" -> OnCancel.PERIOD_END;
            case "immediate" -> OnCancel.IMMEDIATE;
            default -> throw new IllegalArgumentException("must be period_end or immediate, not '" + word + "'");
        };
    }

    /// A trial shows the most that is sold, unless the operator names another tier.
    Part<SignUpTrial> trial(Part<TierOrder> tiers, Part<Assortment> assortment) {
        var days = variables.optional("TRIAL_DAYS", TRIAL_DAYS_DEFAULT, Parsers::wholeNumber);
        var wished = variables.optional("TRIAL_TIER", Tier::new);
        var tier = variables.make(
                "TRIAL_TIER",
                () -> wished.get()
                        .map(name -> known(name, tiers.get()))
                        .orElseGet(
                                () -> highestSold(tiers.get(), assortment.get().plans())));
        return variables.make("TRIAL_DAYS", () -> new SignUpTrial(days.get(), tier.get()));
    }

    private static Tier known(Tier tier, TierOrder tiers) {
        if (!tiers.knows(tier)) {
            throw new IllegalArgumentException("must be one of TIERS, and '" + tier.name() + "' is not");
        }
        return tier;
    }

    private static Tier highestSold(TierOrder tiers, List<PlanDraft> plans) {
        return plans.stream()
                .filter(plan -> plan.status() == PlanStatus.ACTIVE)
                .map(plan -> plan.benefits().tier())
                .max(tiers)
                .orElseGet(tiers::lowest);
    }

    private static Map<String, Limit> freeLimits(TierOrder tiers, List<PlanDraft> plans) {
        return plans.stream()
                .filter(plan -> plan.terms().isFree() && plan.benefits().tier().equals(tiers.lowest()))
                .findFirst()
                .map(plan -> plan.benefits().limits())
                .orElseGet(Map::of);
    }
}
