package app.tollgate.application.subscription;

import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Instant;
import java.util.Locale;
import reactor.core.publisher.Mono;

/// Reads a subscription and its charges again from PayPal, and brings our projection and our books up to it (WHK-3).
///
/// What caused the reading does not matter, nor how often it happens: the end is what PayPal reports.
public interface RefreshSubscription {

    Mono<Outcome> refresh(ProviderSubscriptionId id);

    /// The same, where the charges are read from `readChargesFrom` on, however long ago that is: for news of an old
    /// one.
    Mono<Outcome> refresh(ProviderSubscriptionId id, Instant readChargesFrom);

    sealed interface Outcome {

        record Refreshed(Subscription subscription) implements Outcome {}

        /// Not approved, and its customer has another live one: there is nothing to follow yet.
        record NothingToFollow() implements Outcome {}

        /// Nothing here belongs to it: another product's, or a person has to look.
        record NotAttributed(Why why) implements Outcome {}

        /// PayPal did not answer; ask again later.
        record NotNow() implements Outcome {}

        /// Whether PayPal said how it stands, whatever came of it here.
        default boolean answered() {
            return switch (this) {
                case Refreshed _, NothingToFollow _, NotAttributed _ -> true;
                case NotNow _ -> false;
            };
        }
    }

    enum Why {
        UNKNOWN_AT_PROVIDER,
        UNKNOWN_CUSTOMER,
        UNKNOWN_PLAN,

        /// It began without us, on other terms than its plan's: the plan is not what is paid for.
        OTHER_TERMS,
        SECOND_LIVE_SUBSCRIPTION,
        LIFE_AFTER_END;

        /// In a few words for an operator.
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
