package app.tollgate.adapter.web.security;

import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// A back end that sent its key. It has the authorities of the key's scopes and no role: it is nobody's customer.
final class ApiKeyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiKey key;

    ApiKeyAuthentication(ApiKey key) {
        super(AuthorityUtils.createAuthorityList(
                key.scopes().stream().map(ApiKeyAuthentication::authority).toList()));
        this.key = key;
        setAuthenticated(true);
    }

    static String authority(Scope scope) {
        return "SCOPE_" + scope.word();
    }

    @Override
    public Object getPrincipal() {
        return key;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return key.id().value().toString();
    }
}
