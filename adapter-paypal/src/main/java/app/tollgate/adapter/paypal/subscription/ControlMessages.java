package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.money.MoneyMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.ApplicationContextMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.LinkMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands to one subscription on the wire: `/v1/billing/subscriptions/{id}/…`.
final class ControlMessages {

    private ControlMessages() {}

    record ReasonMessage(String reason) {}

    record RevisionMessage(String planId, ApplicationContextMessage applicationContext) {}

    record RevisedMessage(@Nullable String planId, @Nullable List<LinkMessage> links) {}

    record CaptureMessage(String note, String captureType, MoneyMessage amount) {}

    record CapturedMessage(@Nullable String status) {}
}
