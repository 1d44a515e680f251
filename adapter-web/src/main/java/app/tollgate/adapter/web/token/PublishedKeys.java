package app.tollgate.adapter.web.token;

import app.tollgate.application.token.ShowSigningKeys;
import app.tollgate.domain.token.SigningKey;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Remembers the published keys for a moment, since anybody may ask for them as often as they like.
///
/// What is remembered counts only while one of its keys signs: where none does, the next one may be there already.
final class PublishedKeys {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private final ShowSigningKeys showSigningKeys;
    private final InstantSource clock;
    private final AsyncCache<PublishedKeys, List<SigningKey>> cache;

    PublishedKeys(ShowSigningKeys showSigningKeys, InstantSource clock) {
        this.showSigningKeys = showSigningKeys;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(REMEMBERED_FOR)
                .buildAsync();
    }

    Mono<List<SigningKey>> now() {
        return Mono.deferContextual(this::remembered)
                .filter(this::oneSigns)
                .switchIfEmpty(Mono.defer(showSigningKeys::published));
    }

    private Mono<List<SigningKey>> remembered(ContextView context) {
        return Mono.fromFuture(cache.get(this, (_, _) -> read(context).toFuture()), true);
    }

    private Mono<List<SigningKey>> read(ContextView context) {
        return Mono.defer(showSigningKeys::published).contextWrite(context);
    }

    private boolean oneSigns(List<SigningKey> keys) {
        return keys.stream().anyMatch(key -> key.signsAt(clock.instant()));
    }
}
