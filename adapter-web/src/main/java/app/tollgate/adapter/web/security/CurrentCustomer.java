package app.tollgate.adapter.web.security;

import app.tollgate.domain.customer.Customer;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Hands the caller to every controller method that takes a [Customer]; there is no other way to name one.
public final class CurrentCustomer implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Customer.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(CustomerAuthentication.class)
                .<Object>map(CustomerAuthentication::customer)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a route without a caller asks for one")));
    }
}
