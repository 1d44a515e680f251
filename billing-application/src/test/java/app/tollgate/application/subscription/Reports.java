package app.tollgate.application.subscription;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.subscription.Dunning;
import app.tollgate.domain.subscription.ProviderStatus;
import app.tollgate.domain.subscription.ProviderSubscription;
import app.tollgate.domain.subscription.ProviderSubscriptionId;
import java.time.Instant;
import java.util.Optional;

/// What PayPal reports, from a valid default: active since now, nobody's, to the plan the house sells.
public record Reports(
        String id,
        String plan,
        ProviderStatus status,
        Optional<String> customId,
        Instant updatedAt,
        boolean overridden) {

    public static Reports aReport(String id) {
        return new Reports(
                id, SubscriptionHouse.MONTHLY_AT_PAYPAL, ProviderStatus.ACTIVE, Optional.empty(), NOW, false);
    }

    public static Sale aSale(String id, SaleState state, Instant at) {
        return new Sale(new ProviderSaleId(id), state, euro(1290), Optional.of(euro(79)), Optional.of(euro(1211)), at);
    }

    public static Sale aPaidSale(String id, Instant at) {
        return aSale(id, SaleState.COMPLETED, at);
    }

    public Reports in(ProviderStatus next) {
        return new Reports(id, plan, next, customId, updatedAt, overridden);
    }

    public Reports to(String providerPlan) {
        return new Reports(id, providerPlan, status, customId, updatedAt, overridden);
    }

    public Reports of(CustomerId customer) {
        return of(customer.value());
    }

    public Reports of(String custom) {
        return new Reports(id, plan, status, Optional.of(custom), updatedAt, overridden);
    }

    public Reports updatedAt(Instant moment) {
        return new Reports(id, plan, status, customId, moment, overridden);
    }

    public Reports onOtherTerms() {
        return new Reports(id, plan, status, customId, updatedAt, true);
    }

    public ProviderSubscription build() {
        return new ProviderSubscription(
                new ProviderSubscriptionId(id),
                new ProviderPlanId(plan),
                status,
                customId,
                overridden,
                NOW,
                updatedAt,
                Optional.empty(),
                Dunning.NONE);
    }
}
