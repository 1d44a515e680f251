package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.client.UnreadableAnswer;
import app.tollgate.adapter.paypal.money.PayPalMoney;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.BillingInfoMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.FailedPaymentMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.LinkMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.SubscriptionMessage;
import app.tollgate.application.port.gateway.SubscriptionGateway.Created;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.FailedPayment;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads subscriptions as PayPal reports them.
final class SubscriptionTranslator {

    private SubscriptionTranslator() {}

    /// A status that is not in PayPal's documentation has no safe meaning, so it makes the whole answer unreadable.
    static ProviderSubscription subscription(SubscriptionMessage message) {
        Optional<BillingInfoMessage> billing = Optional.ofNullable(message.billingInfo());
        return new ProviderSubscription(
                id(message),
                new ProviderPlanId(present(message.planId(), "plan_id")),
                ProviderStatus.valueOf(present(message.status(), "status")),
                Optional.ofNullable(message.customId()),
                Boolean.TRUE.equals(message.planOverridden()),
                startsAt(message),
                updatedAt(message),
                billing.flatMap(info -> PayPalTime.readOptional(info.nextBillingTime())),
                billing.map(SubscriptionTranslator::dunning).orElse(Dunning.NONE));
    }

    static Created created(SubscriptionMessage message) {
        return new Created(id(message), approveLink(message.links()));
    }

    static ProviderSubscriptionId id(SubscriptionMessage message) {
        return new ProviderSubscriptionId(present(message.id(), "id"));
    }

    private static Dunning dunning(BillingInfoMessage info) {
        return new Dunning(
                info.failedPaymentsCount() == null ? 0 : info.failedPaymentsCount(),
                PayPalMoney.readOptional(info.outstandingBalance()),
                Optional.ofNullable(info.lastFailedPayment()).flatMap(SubscriptionTranslator::failure));
    }

    private static Optional<FailedPayment> failure(FailedPaymentMessage message) {
        return PayPalTime.readOptional(message.time())
                .map(at -> new FailedPayment(
                        at,
                        Optional.ofNullable(message.reasonCode()),
                        PayPalTime.readOptional(message.nextPaymentRetryTime())));
    }

    private static Instant startsAt(SubscriptionMessage message) {
        return PayPalTime.readOptional(message.startTime())
                .or(() -> PayPalTime.readOptional(message.createTime()))
                .orElseThrow(() -> new UnreadableAnswer("a subscription without a start"));
    }

    /// PayPal moves any of these times without the others; a start in the future says nothing of a change.
    private static Instant updatedAt(SubscriptionMessage message) {
        return Stream.of(
                        PayPalTime.readOptional(message.updateTime()),
                        PayPalTime.readOptional(message.statusUpdateTime()),
                        PayPalTime.readOptional(message.createTime()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> startsAt(message));
    }

    /// The page where the buyer approves, wherever in the list it is; throws [UnreadableAnswer] when there is none.
    static URI approveLink(@Nullable List<LinkMessage> links) {
        List<LinkMessage> offered = links == null ? List.of() : links;
        return offered.stream()
                .filter(link -> "approve".equals(link.rel()))
                .flatMap(link -> Stream.ofNullable(link.href()))
                .map(URI::create)
                .filter(SubscriptionTranslator::isForBrowsers)
                .findFirst()
                .orElseThrow(() -> new UnreadableAnswer("a subscription without a link to approve it"));
    }

    private static boolean isForBrowsers(URI link) {
        return ("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null;
    }

    private static String present(@Nullable String value, String field) {
        if (value == null) {
            throw new UnreadableAnswer("a subscription without " + field);
        }
        return value;
    }
}
