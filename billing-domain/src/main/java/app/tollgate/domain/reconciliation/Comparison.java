package app.tollgate.domain.reconciliation;

import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.reconciliation.Mismatch.What;
import app.tollgate.domain.subscription.Subscription;
import app.tollgate.domain.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges one subscription by what we held before PayPal was read, what came of the reading, and what we hold after it.
///
/// Whatever the reading has changed was wrong before, and is right now: a reading writes only what PayPal alone
/// decides.
public final class Comparison {

    private Comparison() {}

    public static Verdict judge(Projection before, Reading reading, Projection after) {
        return switch (reading) {
            case Reading.Followed() -> followed(between(before, after));
            case Reading.Unclear(var concern)
            when isOfNoConcern(before.row(), concern) -> followed(between(before, after));
            case Reading.Unclear(var concern) -> new Verdict.NeedsPerson(concern, between(before, after));
            case Reading.Failed(var why) -> new Verdict.NotReached(why);
        };
    }

    /// PayPal forgets what was never approved, and we gave it up ourselves: nobody misses it.
    private static boolean isOfNoConcern(Subscription row, Concern concern) {
        return row.status() instanceof SubscriptionStatus.Abandoned
                && (concern == Concern.NOT_FOUND_AT_PAYPAL || concern == Concern.NOT_FOLLOWED);
    }

    private static Verdict followed(List<Mismatch> healed) {
        return healed.isEmpty() ? new Verdict.Matched() : new Verdict.Healed(healed);
    }

    private static List<Mismatch> between(Projection before, Projection after) {
        Stream<Mismatch> ofRow = Stream.of(
                        changed(
                                What.STATE,
                                stateOf(before.row().status()),
                                stateOf(after.row().status())),
                        changed(What.PLAN, planOf(before.row()), planOf(after.row())),
                        paidThrough(before.row(), after.row()))
                .flatMap(Optional::stream);
        return Stream.concat(ofRow, charges(before, after)).toList();
    }

    private static Stream<Mismatch> charges(Projection before, Projection after) {
        return after.charges().stream().flatMap(charge -> charge(before.stateOf(charge.sale()), charge).stream());
    }

    private static Optional<Mismatch> charge(Optional<SaleState> known, Charge now) {
        String to = named(now, now.state());
        return known.isEmpty()
                ? Optional.of(new Mismatch(What.CHARGE_BOOKED, Optional.empty(), to))
                : changed(What.CHARGE_STATE, named(now, known.get()), to);
    }

    private static Optional<Mismatch> paidThrough(Subscription before, Subscription after) {
        return before.paidThrough().equals(after.paidThrough())
                ? Optional.empty()
                : after.paidThrough()
                        .map(end -> new Mismatch(
                                What.PAID_THROUGH, before.paidThrough().map(Instant::toString), end.toString()));
    }

    private static Optional<Mismatch> changed(What what, String from, String to) {
        return from.equals(to) ? Optional.empty() : Optional.of(new Mismatch(what, Optional.of(from), to));
    }

    private static String named(Charge charge, SaleState state) {
        return charge.sale().value() + " " + state.name().toLowerCase(Locale.ROOT);
    }

    private static String planOf(Subscription row) {
        return row.plan().value().toString();
    }

    /// The words of SUB-8.
    private static String stateOf(SubscriptionStatus status) {
        return switch (status) {
            case SubscriptionStatus.ApprovalPending _ -> "approval_pending";
            case SubscriptionStatus.Active() -> "active";
            case SubscriptionStatus.PastDue _ -> "past_due";
            case SubscriptionStatus.Suspended _ -> "suspended";
            case SubscriptionStatus.Cancelled _ -> "cancelled";
            case SubscriptionStatus.Expired _ -> "expired";
            case SubscriptionStatus.Abandoned _ -> "abandoned";
            case SubscriptionStatus.Undone _ -> "undone";
        };
    }
}
