package app.tollgate.simulator.subscription;

import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.payment.Payment;
import app.tollgate.simulator.payment.Payments;
import app.tollgate.simulator.plan.Terms;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Charges subscriptions as time passes: cycles, two retries five days apart, outstanding balances, expiry.
public final class Billing {

    private static final Duration BETWEEN_RETRIES = Duration.ofDays(5);
    private static final int MAX_RETRIES = 2;

    private final World world;
    private final Payments payments;
    private final SubscriptionEvents events;

    Billing(World world, Payments payments, SubscriptionEvents events) {
        this.world = world;
        this.payments = payments;
        this.events = events;
    }

    /// Does everything that is due until the instant, in the order of time, the clock moving along.
    public void runUntil(Instant until) {
        Optional<Schedule.Due> next = nextDue(until);
        while (next.isPresent()) {
            world.clock().moveTo(next.get().at());
            runDue(next.get().subscription(), next.get().at());
            next = nextDue(until);
        }
    }

    /// Whether anything is to be done until the instant.
    public boolean due(Instant until) {
        return nextDue(until).isPresent();
    }

    private Optional<Schedule.Due> nextDue(Instant until) {
        return Schedule.next(world.books().subscriptions.values(), until);
    }

    private void runDue(Subscription subscription, Instant due) {
        Subscription.Retry retry = subscription.retry;
        if (retry != null && !retry.at().isAfter(due)) {
            retry(subscription, retry);
        } else if (subscription.nextBilling != null && !subscription.nextBilling.isAfter(due)) {
            cycle(subscription);
        } else {
            subscription.moveTo(Subscription.Status.EXPIRED, "", world.now());
            subscription.nextBilling = null;
            events.expired(subscription);
        }
    }

    /// The first charges at approval; a start on a later day waits for it.
    Optional<Payment> begin(Subscription subscription) {
        Instant now = world.now();
        Instant start = Optional.ofNullable(subscription.startTime).orElse(now);
        subscription.anchor = Schedule.dateOf(start.isAfter(now) ? start : now);
        subscription.outstanding = Money.zero(subscription.pricing().currency());
        boolean later = Schedule.dateOf(start).isAfter(Schedule.dateOf(now));
        Money due = subscription.pricing().setupFee();
        if (later) {
            subscription.nextBilling = Schedule.at(Schedule.dateOf(start));
        } else {
            Terms.Cycle cycle = Schedule.current(subscription).orElseThrow();
            due = due.plus(price(subscription, cycle));
            Schedule.roll(subscription, cycle);
        }
        return due.positive() ? charge(subscription, due) : Optional.empty();
    }

    private void cycle(Subscription subscription) {
        giveUpRetries(subscription);
        Optional<Terms.Cycle> current = Schedule.current(subscription);
        if (!subscription.running() || current.isEmpty()) {
            return;
        }
        Money due = price(subscription, current.get());
        if (subscription.pricing().billsOutstanding()) {
            due = due.plus(subscription.outstanding);
        }
        Schedule.roll(subscription, current.get());
        if (due.positive()) {
            settle(subscription, due);
        }
        if (subscription.laterTerms != null) {
            subscription.terms = subscription.laterTerms;
            subscription.laterTerms = null;
        }
    }

    private void settle(Subscription subscription, Money due) {
        Money old = subscription.outstanding;
        Optional<Payment> paid = charge(subscription, due);
        if (paid.isPresent()) {
            payments.announceSale(paid.get());
            if (subscription.pricing().billsOutstanding()) {
                subscription.outstanding = Money.zero(old.currency());
            }
        }
    }

    private Money price(Subscription subscription, Terms.Cycle cycle) {
        Money price = subscription.pricing().charge(cycle, subscription.units());
        return subscription.shipping == null || !price.positive() ? price : price.plus(subscription.shipping);
    }

    /// Tries to take the money; a failure is booked and announced here, a sale is left to the caller to announce.
    private Optional<Payment> charge(Subscription subscription, Money due) {
        if (subscription.failuresOrdered > 0) {
            subscription.failuresOrdered--;
            firstFailure(subscription, due);
            return Optional.empty();
        }
        return Optional.of(paid(subscription, due));
    }

    private Payment paid(Subscription subscription, Money amount) {
        Instant now = world.now();
        subscription.lastPayment = new Subscription.Charge(amount, now);
        subscription.failedPayments = 0;
        subscription.retry = null;
        subscription.updateTime = now;
        return payments.sale(subscription, amount);
    }

    private void firstFailure(Subscription subscription, Money due) {
        subscription.failedPayments++;
        // What was outstanding before is part of what is due now, when it is billed along.
        subscription.outstanding = subscription.pricing().billsOutstanding() ? due : subscription.outstanding.plus(due);
        Instant at = world.now().plus(BETWEEN_RETRIES);
        subscription.retry = new Subscription.Retry(due, 0, at);
        fail(subscription, due, at);
    }

    private void fail(Subscription subscription, Money amount, @Nullable Instant nextRetry) {
        Instant now = world.now();
        subscription.lastFailure = new Subscription.Failure(amount, now, "PAYMENT_DENIED", nextRetry);
        subscription.updateTime = now;
        events.paymentFailed(subscription);
    }

    private void retry(Subscription subscription, Subscription.Retry retry) {
        Money amount = retry.amount().atMost(subscription.outstanding) ? retry.amount() : subscription.outstanding;
        if (!amount.positive()) {
            subscription.retry = null;
        } else if (subscription.failuresOrdered > 0) {
            subscription.failuresOrdered--;
            failAgain(subscription, new Subscription.Retry(amount, retry.done() + 1, retry.at()));
        } else {
            subscription.outstanding = subscription.outstanding.minus(amount);
            payments.announceSale(paid(subscription, amount));
        }
    }

    private void failAgain(Subscription subscription, Subscription.Retry made) {
        if (made.done() < MAX_RETRIES) {
            Instant at = world.now().plus(BETWEEN_RETRIES);
            subscription.retry = new Subscription.Retry(made.amount(), made.done(), at);
            fail(subscription, made.amount(), at);
        } else {
            fail(subscription, made.amount(), null);
            giveUpRetries(subscription);
        }
    }

    /// The cycle has failed for good: the threshold decides whether the subscription goes on.
    private void giveUpRetries(Subscription subscription) {
        if (subscription.retry == null) {
            return;
        }
        subscription.retry = null;
        int threshold = subscription.pricing().failureThreshold();
        if (threshold > 0 && subscription.failedPayments >= threshold) {
            subscription.stoppedByFailures = true;
            subscription.moveTo(Subscription.Status.SUSPENDED, "", world.now());
            events.suspended(subscription);
        }
    }

    /// Collects an outstanding balance on the merchant's demand.
    Payment collect(Subscription subscription, Money amount) {
        subscription.outstanding = subscription.outstanding.minus(amount);
        if (!subscription.outstanding.positive()) {
            subscription.stoppedByFailures = false;
        }
        Payment payment = paid(subscription, amount);
        payments.announceSale(payment);
        return payment;
    }
}
