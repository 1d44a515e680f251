package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.Customer;
import java.util.Optional;

/// Who was let in lately, and may be let in again without a question to anybody: both memories that authentication
/// itself goes by, and no third.
public final class KnownCallers {

    private final VerifiedTokens tokens;
    private final KnownCustomers customers;

    KnownCallers(VerifiedTokens tokens, KnownCustomers customers) {
        this.tokens = tokens;
        this.customers = customers;
    }

    /// The customer behind a token that was verified within the minute and has not expired. Nobody says nothing about
    /// the token: it may be good, and has to be looked at.
    public Optional<Customer> behind(String token) {
        return tokens.known(token).flatMap(customers::known);
    }
}
