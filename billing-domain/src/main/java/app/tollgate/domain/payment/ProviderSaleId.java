package app.tollgate.domain.payment;

/// PayPal's id of one charge: the sale id of `PAYMENT.SALE.COMPLETED`, the id in a subscription's transactions, and
/// the capture id its refunds go to.
public record ProviderSaleId(String value) {}
