package app.tollgate.adapter.web.apikey;

import app.tollgate.application.apikey.RecognizeApiKey;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/// Remembers for half a minute which key is behind what a caller sent, and of a wrong one that there is none, so that
/// not every request reads the database.
///
/// A key revoked on another instance stops counting within that time; here it does at once. The end of a key is judged
/// at the moment of the call.
public final class KnownApiKeys {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);
    private static final int KEYS_MAX = 10_000;

    private final RecognizeApiKey recognizeApiKey;
    private final InstantSource clock;
    private final AsyncCache<PresentedKey, Optional<ApiKey>> cache;

    public KnownApiKeys(RecognizeApiKey recognizeApiKey, InstantSource clock) {
        this.recognizeApiKey = recognizeApiKey;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(REMEMBERED_FOR)
                .maximumSize(KEYS_MAX)
                .buildAsync();
    }

    /// Empty for what is no key, or no longer.
    public Mono<ApiKey> behind(PresentedKey presented) {
        return Mono.deferContextual(context -> remembered(presented, context))
                .flatMap(Mono::justOrEmpty)
                .filter(key -> key.isLive(clock.instant()));
    }

    /// Also ends what is being looked up right now: it may have read the key before it was revoked.
    void forget(ApiKeyId id) {
        cache.asMap().keySet().removeIf(presented -> presented.id().equals(id));
    }

    private Mono<Optional<ApiKey>> remembered(PresentedKey presented, ContextView context) {
        return Mono.fromFuture(
                cache.get(presented, (key, _) -> recognized(key, context).toFuture()), true);
    }

    private Mono<Optional<ApiKey>> recognized(PresentedKey key, ContextView context) {
        return Mono.defer(() -> recognizeApiKey.recognize(key.id(), key.hash()))
                .singleOptional()
                .contextWrite(context);
    }
}
