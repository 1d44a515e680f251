package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.money.MoneyMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Subscriptions and their charges on the wire: `/v1/billing/subscriptions`.
final class SubscriptionMessages {

    private SubscriptionMessages() {}

    record NewSubscriptionMessage(
            String planId,
            String customId,
            @Nullable String startTime,
            @Nullable SubscriberMessage subscriber,
            ApplicationContextMessage applicationContext) {}

    record SubscriberMessage(String emailAddress) {}

    record ApplicationContextMessage(
            String brandName,
            String shippingPreference,
            String userAction,
            @Nullable PaymentMethodMessage paymentMethod,
            String returnUrl,
            String cancelUrl) {}

    record PaymentMethodMessage(String payerSelected, String payeePreferred) {}

    record SubscriptionMessage(
            @Nullable String id,
            @Nullable String planId,
            @Nullable String status,
            @Nullable String customId,
            @Nullable Boolean planOverridden,
            @Nullable String startTime,
            @Nullable String createTime,
            @Nullable String updateTime,
            @Nullable String statusUpdateTime,
            @Nullable BillingInfoMessage billingInfo,
            @Nullable List<LinkMessage> links) {}

    record BillingInfoMessage(
            @Nullable MoneyMessage outstandingBalance,
            @Nullable String nextBillingTime,
            @Nullable Integer failedPaymentsCount,
            @Nullable FailedPaymentMessage lastFailedPayment) {}

    record FailedPaymentMessage(
            @Nullable String time,
            @Nullable String reasonCode,
            @Nullable String nextPaymentRetryTime) {}

    record LinkMessage(@Nullable String href, @Nullable String rel) {}

    record TransactionsMessage(
            @Nullable List<TransactionMessage> transactions,
            @Nullable Integer totalPages) {}

    record TransactionMessage(
            @Nullable String id,
            @Nullable String status,
            @Nullable BreakdownMessage amountWithBreakdown,
            @Nullable String time) {}

    record BreakdownMessage(
            @Nullable MoneyMessage grossAmount,
            @Nullable MoneyMessage feeAmount,
            @Nullable MoneyMessage netAmount) {}
}
