package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/// A caller we know. What they may do comes from the customer's role, and never from the token (IDN-3).
final class CustomerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Customer customer;

    CustomerAuthentication(Customer customer) {
        super(authoritiesOf(customer.role()));
        this.customer = customer;
        setAuthenticated(true);
    }

    Customer customer() {
        return customer;
    }

    @Override
    public Object getPrincipal() {
        return customer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return customer.id().value();
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    private static List<GrantedAuthority> authoritiesOf(Role role) {
        return switch (role) {
            case USER -> AuthorityUtils.createAuthorityList("ROLE_USER");
            case SUPPORT -> AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_SUPPORT");
            case ADMIN -> AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_SUPPORT", "ROLE_ADMIN");
            case SUPER_ADMIN ->
                AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_SUPPORT", "ROLE_ADMIN", "ROLE_SUPER_ADMIN");
        };
    }
}
