package app.tollgate.adapter.web.security;

import app.tollgate.adapter.web.problem.Problem;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.ProblemWriter;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Says no to callers: who they are is unproven (401), or they may not (403). Of a bad token it tells apart only
/// "expired" and "invalid"; more would help whoever forges one.
final class SecurityProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"tollgate\"";

    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
        return writer.write(exchange, problemOf(refusal));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return AuthorizationMatrix.rowOf(exchange.getRequest()).isPresent()
                ? writer.write(
                        exchange,
                        ProblemType.FORBIDDEN.problem("Neither your role nor a scope of your key allows this."))
                : writer.write(exchange, withoutRow(exchange.getRequest()));
    }

    /// What has no row is denied to everybody, and nobody is told that a right would help.
    private static Problem withoutRow(ServerHttpRequest request) {
        String offered = AuthorizationMatrix.offeredInsteadOf(request).stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return offered.isEmpty()
                ? notFound()
                : ProblemType.METHOD_NOT_ALLOWED
                        .problem("The Allow header says what is offered.")
                        .withHeader(HttpHeaders.ALLOW, offered);
    }

    /// For what lies outside the API: nothing is said to be there, whoever asks.
    static ServerAccessDeniedHandler nothingHere(ProblemWriter writer) {
        return (exchange, _) -> writer.write(exchange, notFound());
    }

    static ServerAuthenticationEntryPoint nothingHereEither(ProblemWriter writer) {
        return (exchange, _) -> writer.write(exchange, notFound());
    }

    private static Problem notFound() {
        return ProblemType.NOT_FOUND.problem("There is no such route.");
    }

    private static Problem problemOf(AuthenticationException refusal) {
        return switch (refusal) {
            case CredentialsExpiredException _ ->
                challenged(ProblemType.TOKEN_EXPIRED, "Get a new token and ask again.", ", error=\"invalid_token\"");
            case OAuth2AuthenticationException _ ->
                challenged(ProblemType.TOKEN_INVALID, "This token is not accepted.", ", error=\"invalid_token\"");
            case BadCredentialsException _ ->
                challenged(ProblemType.API_KEY_INVALID, "This key is not accepted.", ", error=\"invalid_token\"");
            default -> challenged(ProblemType.UNAUTHENTICATED, "Send a token as Authorization: Bearer.", "");
        };
    }

    private static Problem challenged(ProblemType type, String detail, String error) {
        return type.problem(detail).withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error);
    }
}
