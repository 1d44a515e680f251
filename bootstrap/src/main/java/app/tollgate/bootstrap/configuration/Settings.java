package app.tollgate.bootstrap.configuration;

import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.security.TokenSettings;
import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.application.access.AccessHistoryRetention;
import app.tollgate.application.plan.PlanDraft;
import app.tollgate.application.reconciliation.ReconciliationPolicy;
import app.tollgate.application.webhook.WebhookRetention;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.access.VerificationPolicy;
import app.tollgate.domain.coupon.PersonRule;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.planrequest.FourEyes;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.token.TokenPolicy;
import java.util.List;
import java.util.Map;

/// Everything an installation decides (OPS-5).
public record Settings(
        DatabaseSettings database,
        PayPalSettings paypal,
        TokenSettings tokens,
        AccessTokens accessTokens,
        WebSettings web,
        AccessPolicy access,
        SignUpTrial trial,
        PersonRule couponPerson,
        PaidByHand paidByHand,
        VerificationPolicy verification,
        FirstAdmins firstAdmins,
        Assortment assortment,
        WebhookRetention webhookRetention,
        AccessHistoryRetention accessHistoryRetention,
        ReconciliationPolicy reconciliation,
        Ports ports) {

    /// The tokens this service signs itself (ACC-6).
    public record AccessTokens(AccessTokenSettings signing, TokenPolicy policy) {}

    /// What is on sale: `links` are plans that are at PayPal already; whether the others are created there is
    /// a decision.
    public record Assortment(List<PlanDraft> plans, Map<PlanCode, ProviderPlanId> links, boolean createAtPayPal) {}

    /// What is paid by hand, and who has to agree that it was (MAN-1, MAN-4).
    public record PaidByHand(PaymentMethods methods, FourEyes fourEyes) {}

    /// Where the API and where the metrics are; the web servers take both from the same variables.
    public record Ports(int service, int management) {

        public Ports {
            if (service > 0 && service == management) {
                throw new IllegalArgumentException("must differ from PORT, but both are " + service);
            }
        }
    }
}
