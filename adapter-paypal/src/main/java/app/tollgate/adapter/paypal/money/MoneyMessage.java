package app.tollgate.adapter.paypal.money;

import org.jspecify.annotations.Nullable;

/// An amount on the wire.
public record MoneyMessage(
        @Nullable String currencyCode, @Nullable String value) {}
