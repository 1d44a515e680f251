package app.tollgate.domain.customer;

import java.util.Set;

/// The addresses that make their owners the first super admins, who give all other roles (`ADMIN_EMAILS`, IDN-3). An
/// address counts only once verified.
public record FirstAdmins(Set<EmailAddress> addresses) {

    public FirstAdmins {
        addresses = Set.copyOf(addresses);
    }

    public Role roleOf(Identity identity) {
        return identity.verifiedEmail().filter(addresses::contains).isPresent() ? Role.SUPER_ADMIN : Role.USER;
    }
}
