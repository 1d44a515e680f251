package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.Role;
import org.springframework.security.authorization.AuthorityReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/// Decides by the row of the [AuthorizationMatrix] that a request falls under. Without one it is denied (IDN-5).
final class MatrixAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final AuthorizationResult NO = new AuthorizationDecision(false);
    private static final AuthorizationResult YES = new AuthorizationDecision(true);

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext context) {
        return Mono.justOrEmpty(AuthorizationMatrix.rowOf(context.getExchange().getRequest()))
                .flatMap(route -> decide(route.audience(), caller, context))
                .defaultIfEmpty(NO);
    }

    private static Mono<AuthorizationResult> decide(
            Audience audience, Mono<Authentication> caller, AuthorizationContext context) {
        return switch (audience) {
            case Audience.Everybody() -> Mono.just(YES);
            case Audience.AtLeast(var role) -> holding(caller, context, authority(role));
            case Audience.BackEnds(var scope) ->
                holding(caller, context, ApiKeyAuthentication.authority(scope), authority(Role.SUPPORT));
        };
    }

    private static Mono<AuthorizationResult> holding(
            Mono<Authentication> caller, AuthorizationContext context, String... authorities) {
        return AuthorityReactiveAuthorizationManager.<AuthorizationContext>hasAnyAuthority(authorities)
                .authorize(caller, context);
    }

    private static String authority(Role role) {
        return CustomerAuthentication.authority(role);
    }
}
