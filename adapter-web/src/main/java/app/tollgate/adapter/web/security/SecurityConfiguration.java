package app.tollgate.adapter.web.security;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.matchers;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import app.tollgate.adapter.web.apikey.KnownApiKeys;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.ProblemWriter;
import app.tollgate.application.apikey.RecognizeApiKey;
import app.tollgate.application.customer.RecognizeCustomer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
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
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The doors, built from the [AuthorizationMatrix]. Every request is for one of two.
///
/// The open door takes what needs no token and reads none, so a stale token never keeps anybody from a price; whatever
/// else lies outside `/api` is not there. Behind the other door, `/api`, everybody has a token (IDN-1), and is let to
/// the routes of their role (IDN-3), an API key to those of its scopes (IDN-4). What has no row is closed (IDN-5).
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {

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
        ServerWebExchangeMatcher open = SecurityConfiguration::isOpen;
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
                .authorizeExchange(rules -> rules.anyExchange().access(new MatrixAuthorization()))
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

    private static Mono<MatchResult> isOpen(ServerWebExchange exchange) {
        return AuthorizationMatrix.rowOf(exchange.getRequest())
                .filter(route -> route.audience() instanceof Audience.Everybody)
                .map(_ -> MatchResult.match())
                .orElseGet(MatchResult::notMatch);
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
