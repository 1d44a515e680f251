package app.tollgate.domain.reconciliation;

/// How many subscriptions stood how against PayPal; each is counted once.
public record Tally(long matched, long healed, long needsPerson, long notReached) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public static Tally of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Matched() -> new Tally(1, 0, 0, 0);
            case Verdict.Healed _ -> new Tally(0, 1, 0, 0);
            case Verdict.NeedsPerson _ -> new Tally(0, 0, 1, 0);
            case Verdict.NotReached _ -> new Tally(0, 0, 0, 1);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                matched + other.matched,
                healed + other.healed,
                needsPerson + other.needsPerson,
                notReached + other.notReached);
    }
}
