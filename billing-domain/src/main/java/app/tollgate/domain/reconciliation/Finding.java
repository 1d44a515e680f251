package app.tollgate.domain.reconciliation;

import app.tollgate.domain.subscription.ProviderSubscriptionId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One line of a run's report.
public record Finding(
        FindingId id, SubscriptionId subscription, ProviderSubscriptionId providerId, Detail detail, Instant at) {

    /// What was found. What matched is counted and has no line.
    public sealed interface Detail {

        record Healed(Mismatch mismatch) implements Detail {}

        record NeedsPerson(Concern concern) implements Detail {}

        record NotReached(String why) implements Detail {}

        default Kind kind() {
            return switch (this) {
                case Healed _ -> Kind.HEALED;
                case NeedsPerson _ -> Kind.NEEDS_PERSON;
                case NotReached _ -> Kind.NOT_REACHED;
            };
        }
    }

    /// The kinds a reader may ask for.
    public enum Kind {
        HEALED,
        NEEDS_PERSON,
        NOT_REACHED
    }

    /// The lines a verdict makes: one for each thing that was put right, and one for a person.
    public static List<Detail> detailsOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Matched() -> List.of();
            case Verdict.Healed(var healed) -> healed(healed).toList();
            case Verdict.NeedsPerson(var concern, var healed) ->
                Stream.concat(healed(healed), Stream.of(new Detail.NeedsPerson(concern)))
                        .toList();
            case Verdict.NotReached(var why) -> List.of(new Detail.NotReached(why));
        };
    }

    private static Stream<Detail> healed(List<Mismatch> healed) {
        return healed.stream().map(Detail.Healed::new);
    }
}
