package app.tollgate.adapter.persistence.access;

import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Lets this instance see what it committed itself at once, where a notification would come a moment too late for the
/// customer who clicks on.
///
/// Asks the transaction, as the last thing before its commit, whose access it touches: the triggers know, whichever
/// store wrote. A statement outside of every unit of work is seen by its notification.
public final class OwnChanges {

    /// The triggers wait for the commit, so they are called first. On a connection where they were never called the
    /// setting is not there, which is nobody concerned.
    private static final String CONCERNED = """
        set constraints all immediate;
        select coalesce(current_setting('tollgate.access_changes', true), '') as customers
        """;

    private static final String EVERYBODY = "*";

    private final DatabaseClient database;
    private final AccessSnapshots snapshots;

    public OwnChanges(DatabaseClient database, AccessSnapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /// One transaction's changes, from its work to its end.
    public OfOne watch() {
        return new OfOne();
    }

    public final class OfOne {

        private volatile String concerned = "";

        private OfOne() {}

        /// The same work, and then the question whom it concerned.
        public <T> Mono<T> after(Mono<T> work) {
            return work.delayUntil(_ -> ask()).switchIfEmpty(Mono.defer(() -> ask().then(Mono.empty())));
        }

        /// To be called when the transaction ended, however it did: forgetting too much costs a reading.
        public void forget() {
            if (concerned.equals(EVERYBODY)) {
                snapshots.forgetAll();
            } else {
                snapshots.forget(customers());
            }
        }

        private Mono<Void> ask() {
            return snapshots.areKept()
                    ? database.sql(CONCERNED)
                            .mapValue(String.class)
                            .all()
                            .doOnNext(answer -> concerned = answer)
                            .then()
                    : Mono.empty();
        }

        private List<CustomerId> customers() {
            return Stream.of(concerned.split(" ", -1))
                    .filter(name -> !name.isEmpty())
                    .map(CustomerId::new)
                    .toList();
        }
    }
}
