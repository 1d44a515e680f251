package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SamplePlans.aPlan;
import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.UnansweredQuestions;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every memory of unanswered questions promises, seen through the facts that decide.
public interface UnansweredQuestionsContract {

    Duration LIMIT = Duration.ofDays(1);

    UnansweredQuestions unanswered();

    AccessFactsView facts();

    CustomerId aKnownCustomer();

    void know(Plan plan);

    void know(Subscription subscription);

    @Test
    @Tag("ACC-3")
    default void the_first_question_after_the_limit_is_kept() {
        Subscription subscription = confirmedNow();

        remember(subscription, daysLater(1));
        remember(subscription, daysLater(2));

        assertThat(unansweredAt(subscription)).contains(daysLater(1));
    }

    @Test
    @Tag("ACC-3")
    default void a_question_within_the_limit_is_nothing_to_keep() {
        Subscription subscription = confirmedNow();

        remember(subscription, daysLater(1).minusMillis(1));

        assertThat(unansweredAt(subscription)).isEmpty();
    }

    @Test
    @Tag("ACC-3")
    default void a_question_about_what_nobody_knows_is_nothing_to_keep() {
        assertThat(unanswered()
                        .remember(new ProviderSubscriptionId("I-NOBODY"), daysLater(2), LIMIT)
                        .blockOptional(SOON))
                .isEmpty();
    }

    private Subscription confirmedNow() {
        Plan plan = aPlan().build();
        know(plan);
        Subscription subscription = aSubscription()
                .ownedBy(aKnownCustomer())
                .to(plan)
                .createdAt(NOW)
                .activeUntil(daysLater(30))
                .build();
        know(subscription);
        return subscription;
    }

    private void remember(Subscription subscription, Instant askedAt) {
        assertThat(unanswered()
                        .remember(subscription.providerId().orElseThrow(), askedAt, LIMIT)
                        .blockOptional(SOON))
                .isEmpty();
    }

    private Optional<Instant> unansweredAt(Subscription subscription) {
        return facts().of(subscription.customer())
                .block(SOON)
                .subscriptions()
                .getFirst()
                .unansweredAt();
    }
}
