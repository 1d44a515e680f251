package app.tollgate.adapter.web.reconciliation;

import app.tollgate.domain.reconciliation.Finding;
import app.tollgate.domain.reconciliation.Finding.Detail;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding as it is sent: what was healed `from` something (null where nothing was held) `to` something, or `why` a
/// person has to look, or why PayPal could not be asked.
record FindingJson(
        UUID id,
        UUID subscription,
        String payPalSubscriptionId,
        String kind,
        @Nullable String what,
        @Nullable String from,
        @Nullable String to,
        @Nullable String why,
        Instant at) {

    static FindingJson of(Finding finding) {
        return switch (finding.detail()) {
            case Detail.Healed(var mismatch) ->
                of(finding, FindingWords.of(mismatch.what()), mismatch.from().orElse(null), mismatch.to(), null);
            case Detail.NeedsPerson(var concern) -> of(finding, null, null, null, FindingWords.of(concern));
            case Detail.NotReached(var why) -> of(finding, null, null, null, why);
        };
    }

    private static FindingJson of(
            Finding finding, @Nullable String what, @Nullable String from, @Nullable String to, @Nullable String why) {
        return new FindingJson(
                finding.id().value(),
                finding.subscription().value(),
                finding.providerId().value(),
                FindingWords.of(finding.detail().kind()),
                what,
                from,
                to,
                why,
                finding.at());
    }
}
