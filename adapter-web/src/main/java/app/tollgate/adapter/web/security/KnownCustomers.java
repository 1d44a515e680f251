package app.tollgate.adapter.web.security;

import app.tollgate.application.customer.RecognizeCustomer;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Remembers for a minute who is behind an identity, so that not every request writes to the database.
///
/// Calls at the same time share one recognition; a failed one is not remembered. Whoever's e-mail or name changes is
/// another identity. A role that was changed on another instance is seen within the minute; here it is at once.
public final class KnownCustomers {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(60);
    private static final int CUSTOMERS_MAX = 10_000;

    private final RecognizeCustomer recognizeCustomer;
    private final AsyncCache<Identity, Customer> cache;

    KnownCustomers(RecognizeCustomer recognizeCustomer, InstantSource clock) {
        this.recognizeCustomer = recognizeCustomer;
        this.cache = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(REMEMBERED_FOR)
                .maximumSize(CUSTOMERS_MAX)
                .buildAsync();
    }

    /// Also ends a recognition that goes on right now: it may have read the role before it was changed.
    public void forget(CustomerId id) {
        cache.asMap().keySet().removeIf(identity -> identity.id().equals(id));
    }

    Mono<Customer> behind(Identity identity) {
        return Mono.deferContextual(
                context -> known(identity).map(Mono::just).orElseGet(() -> joined(identity, context)));
    }

    /// The customer, if they were recognized within the minute.
    Optional<Customer> known(Identity identity) {
        return Optional.ofNullable(cache.getIfPresent(identity))
                .filter(found -> found.state() == Future.State.SUCCESS)
                .map(Future::resultNow);
    }

    private Mono<Customer> joined(Identity identity, ContextView context) {
        return Mono.fromFuture(
                cache.get(identity, (someone, _) -> recognized(someone, context).toFuture()), true);
    }

    private Mono<Customer> recognized(Identity identity, ContextView context) {
        return Mono.defer(() -> recognizeCustomer.recognize(identity)).contextWrite(context);
    }
}
