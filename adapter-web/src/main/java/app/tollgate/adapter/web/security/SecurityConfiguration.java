package app.tollgate.adapter.web.security;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.matchers;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import app.tollgate.adapter.web.apikey.KnownApiKeys;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.ProblemWriter;
import app.tollgate.application.apikey.RecognizeApiKey;
import app.tollgate.application.customer.RecognizeCustomer;
import app.tollgate.domain.apikey.Scope;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.cors.reactive.CorsConfigurationSource;

/// Who may call what. Every request is for one of two doors.
///
/// The open door takes what needs no token and reads none, so a stale token never keeps anybody from a price; whatever
/// else lies outside `/api` is not there. Behind the other door, `/api`, everybody has a token (IDN-1), and
/// `/api/admin` takes an admin, or support where it only reads (IDN-3). An API key opens the routes of its scopes there
/// and none beside (IDN-4).
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {

    private static final String[] SHOWN = {
        "/api/plans/**",
        "/api/subscriptions/client-id",
        "/.well-known/jwks.json",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/webjars/swagger-ui/**"
    };
    private static final String[] READING_ACCESS = {"/api/customers/*/access", "/api/access/check"};
    private static final String[] WEBHOOKS = {"/api/payments/webhook", "/webhooks/paypal"};

    @Bean
    VerifiedTokens verifiedTokens(TokenSettings settings, InstantSource clock) {
        return new VerifiedTokens(new TokenDecoder(settings, clock), clock);
    }

    @Bean
    KnownCustomers knownCustomers(RecognizeCustomer recognizeCustomer, InstantSource clock) {
        return new KnownCustomers(recognizeCustomer, clock);
    }

    @Bean
    KnownCallers knownCallers(VerifiedTokens tokens, KnownCustomers customers) {
        return new KnownCallers(tokens, customers);
    }

    @Bean
    ReactiveAuthenticationManager bearerAuthentication(
            VerifiedTokens tokens, KnownCustomers customers, KnownApiKeys keys) {
        return new BearerAuthentication(new TokenAuthentication(tokens, customers), keys);
    }

    @Bean
    KnownApiKeys knownApiKeys(RecognizeApiKey recognizeApiKey, InstantSource clock) {
        return new KnownApiKeys(recognizeApiKey, clock);
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain openDoor(ServerHttpSecurity http, CorsConfigurationSource cors, ProblemWriter writer) {
        ServerWebExchangeMatcher open = openRoutes();
        return stateless(http, cors)
                .securityMatcher(matchers(open, new NegatedServerWebExchangeMatcher(pathMatchers("/api/**"))))
                .authorizeExchange(
                        rules -> rules.matchers(open).permitAll().anyExchange().denyAll())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityProblems.nothingHere(writer))
                        .authenticationEntryPoint(SecurityProblems.nothingHereEither(writer)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain apiDoor(
            ServerHttpSecurity http,
            CorsConfigurationSource cors,
            ReactiveAuthenticationManager tokens,
            ProblemWriter writer) {
        SecurityProblems problems = new SecurityProblems(writer);
        return stateless(http, cors)
                .authorizeExchange(rules -> rules.pathMatchers(HttpMethod.GET, "/api/admin/**")
                        .hasRole("SUPPORT")
                        .pathMatchers(HttpMethod.HEAD, "/api/admin/**")
                        .hasRole("SUPPORT")
                        .pathMatchers("/api/admin/**")
                        .hasRole("ADMIN")
                        .pathMatchers(READING_ACCESS)
                        .hasAnyAuthority(ApiKeyAuthentication.authority(Scope.ACCESS_READ), "ROLE_SUPPORT")
                        .anyExchange()
                        .hasRole("USER"))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.authenticationManager(tokens))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /// For requests that the firewall stops before any route: encoded slashes, forged methods and the like.
    @Bean
    ServerExchangeRejectedHandler stoppedByFirewall(ProblemWriter writer) {
        return (exchange, _) -> writer.write(
                exchange, ProblemType.INVALID_REQUEST.problem("The address or a header of the request is malformed."));
    }

    private static ServerWebExchangeMatcher openRoutes() {
        return matchers(
                pathMatchers(HttpMethod.GET, SHOWN),
                pathMatchers(HttpMethod.HEAD, SHOWN),
                pathMatchers(HttpMethod.POST, WEBHOOKS));
    }

    /// Nothing is kept between two requests, and no browser sends a bearer token by itself: there is nothing to forge
    /// across sites.
    private static ServerHttpSecurity stateless(ServerHttpSecurity http, CorsConfigurationSource cors) {
        return http.csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .cors(spec -> spec.configurationSource(cors))
                .headers(SecurityHeaders::write);
    }
}
