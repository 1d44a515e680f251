package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.ApplicationContextMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.NewSubscriptionMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.PaymentMethodMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.SubscriberMessage;
import app.tollgate.application.port.gateway.SubscriptionGateway.Creation;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.plan.ProviderPlanId;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a subscription that PayPal activates by itself once the buyer approves, paid at once and shipped nowhere.
final class SubscriptionWriter {

    private static final int URL_MIN = 10;
    private static final int URL_MAX = 4000;
    private static final Pattern PLAN = Pattern.compile("[A-Za-z0-9-]{3,50}");

    /// The part of PayPal's own pattern that everyday addresses meet; PayPal refuses the whole request for others.
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    private final String brandName;

    SubscriptionWriter(String brandName) {
        this.brandName = brandName;
    }

    /// What PayPal would refuse, as the issue it would refuse it with; empty when the request can be written.
    static Optional<String> issueWith(Creation creation) {
        return issueWith(creation.plan(), creation.returnUrl(), creation.cancelUrl());
    }

    static Optional<String> issueWith(ProviderPlanId plan, URI returnUrl, URI cancelUrl) {
        if (!PLAN.matcher(plan.value()).matches()) {
            return Optional.of("INVALID_RESOURCE_ID");
        }
        return issueWith(returnUrl).or(() -> issueWith(cancelUrl));
    }

    NewSubscriptionMessage subscription(Creation creation) {
        return new NewSubscriptionMessage(
                creation.plan().value(),
                creation.customer().value(),
                creation.startsAt().map(PayPalTime::write).orElse(null),
                creation.email().flatMap(SubscriptionWriter::subscriber).orElse(null),
                new ApplicationContextMessage(
                        brandName,
                        "NO_SHIPPING",
                        "SUBSCRIBE_NOW",
                        new PaymentMethodMessage("PAYPAL", "IMMEDIATE_PAYMENT_REQUIRED"),
                        creation.returnUrl().toASCIIString(),
                        creation.cancelUrl().toASCIIString()));
    }

    /// The address only fills in a field of PayPal's form, so one that PayPal might refuse is left out.
    private static Optional<SubscriberMessage> subscriber(EmailAddress email) {
        return Optional.of(email.value()).filter(EMAIL.asMatchPredicate()).map(SubscriberMessage::new);
    }

    private static Optional<String> issueWith(URI url) {
        int length = url.toASCIIString().length();
        if (!url.isAbsolute() || url.getHost() == null) {
            return Optional.of("INVALID_PARAMETER_SYNTAX");
        }
        return length < URL_MIN || length > URL_MAX ? Optional.of("INVALID_STRING_LENGTH") : Optional.empty();
    }
}
