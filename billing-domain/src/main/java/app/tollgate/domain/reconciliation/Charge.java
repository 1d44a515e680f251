package app.tollgate.domain.reconciliation;

import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.SaleState;

/// The part of a payment that PayPal may know better than our books.
public record Charge(ProviderSaleId sale, SaleState state) {}
