package app.tollgate.bootstrap.configuration;

import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.FirstAdmins;
import java.util.HashSet;

/// `ADMIN_EMAILS`: who is a super admin from the first moment on.
record AdminVariables(Variables variables) {

    Part<FirstAdmins> first() {
        var addresses = variables.list("ADMIN_EMAILS", "", AdminVariables::address);
        return variables.make("ADMIN_EMAILS", () -> new FirstAdmins(new HashSet<>(addresses.get())));
    }

    /// The domain's own message keeps the address out, as it would be personal data; here it is the operator's.
    private static EmailAddress address(String text) {
        if (!EmailAddress.isValid(text)) {
            throw new IllegalArgumentException("must be e-mail addresses, and '" + text + "' is none");
        }
        return new EmailAddress(text);
    }
}
