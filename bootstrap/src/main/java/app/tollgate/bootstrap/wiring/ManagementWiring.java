package app.tollgate.bootstrap.wiring;

import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/// The doors of the management port: whoever reaches that port may read health and metrics. They are not on the API's
/// port.
@Configuration(proxyBeanMethods = false)
class ManagementWiring {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain managementDoor(ServerHttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeExchange(rules -> rules.anyExchange().permitAll())
                .csrf(CsrfSpec::disable)
                .build();
    }
}
