package app.tollgate.application.reconciliation;

import app.tollgate.application.subscription.RefreshSubscription.Outcome;
import app.tollgate.application.subscription.RefreshSubscription.Why;
import app.tollgate.domain.reconciliation.Concern;
import app.tollgate.domain.reconciliation.Reading;

/// What the outcome of a refresh means for the report.
final class Readings {

    private Readings() {}

    static Reading of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refreshed _ -> new Reading.Followed();
            case Outcome.NothingToFollow() -> new Reading.Unclear(Concern.NOT_FOLLOWED);
            case Outcome.NotAttributed(var why) -> new Reading.Unclear(concern(why));
            case Outcome.NotNow() -> new Reading.Failed(SubscriptionSweep.SILENT);
        };
    }

    private static Concern concern(Why why) {
        return switch (why) {
            case UNKNOWN_AT_PROVIDER -> Concern.NOT_FOUND_AT_PAYPAL;
            case UNKNOWN_CUSTOMER -> Concern.UNKNOWN_CUSTOMER;
            case UNKNOWN_PLAN -> Concern.UNKNOWN_PLAN;
            case OTHER_TERMS -> Concern.OTHER_TERMS;
            case SECOND_LIVE_SUBSCRIPTION -> Concern.SECOND_LIVE_SUBSCRIPTION;
            case LIFE_AFTER_END -> Concern.LIFE_AFTER_END;
        };
    }
}
