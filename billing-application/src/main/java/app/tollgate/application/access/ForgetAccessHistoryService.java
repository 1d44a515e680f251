package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AccessHistory;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ForgetAccessHistoryService implements ForgetAccessHistory {

    private final AccessHistory history;
    private final AccessHistoryRetention retention;
    private final InstantSource clock;

    ForgetAccessHistoryService(AccessHistory history, AccessHistoryRetention retention, InstantSource clock) {
        this.history = history;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> forget(int limit) {
        return Mono.defer(() -> history.forget(clock.instant().minus(retention.time()), limit));
    }
}
