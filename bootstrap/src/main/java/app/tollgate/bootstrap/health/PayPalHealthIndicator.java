package app.tollgate.bootstrap.health;

import app.tollgate.adapter.paypal.client.PayPalGuards;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether PayPal can be used. When it cannot, plans and access still work, so the service stays ready and says that it
/// is degraded.
@Component("paypalHealthIndicator")
final class PayPalHealthIndicator implements ReactiveHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "PayPal cannot be used; plans and access are served");

    private final PayPalGuards guards;

    PayPalHealthIndicator(PayPalGuards guards) {
        this.guards = guards;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(() -> Health.status(guards.lastCallWentWell() ? Status.UP : DEGRADED)
                .withDetail("breaker", guards.breakerState())
                .build());
    }
}
