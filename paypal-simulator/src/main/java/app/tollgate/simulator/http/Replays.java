package app.tollgate.simulator.http;

import app.tollgate.simulator.store.Books;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `PayPal-Request-Id`: the same id shows what the first call made, whatever the body says now; refusals are forgotten.
final class Replays {

    private static final int MAX_LENGTH = 108;

    private final World world;
    private final Vault vault;
    private final Set<String> running = new HashSet<>();

    Replays(World world, Vault vault) {
        this.world = world;
        this.vault = vault;
    }

    Claim claim(ApiCall call, Operation operation) {
        String requestId = call.header("paypal-request-id");
        if (operation.replayed().isEmpty() || requestId.isEmpty()) {
            return new Claim(call, operation, "");
        }
        if (requestId.length() > MAX_LENGTH) {
            throw Refusal.invalid(
                    new Issue("INVALID_STRING_MAX_LENGTH", "The text is too long.", "PayPal-Request-Id", "", "header"));
        }
        String key = operation.name() + " " + call.incoming().path() + " " + requestId;
        if (!vault.read(() -> running.add(key))) {
            throw new Refusal(
                    409,
                    List.of(Issue.of(
                            "PREVIOUS_REQUEST_IN_PROGRESS", "A request with this id is still in progress; wait.")));
        }
        return new Claim(call, operation, key);
    }

    /// The right to work under a request id; without an id it is empty.
    final class Claim implements AutoCloseable {

        private final ApiCall call;
        private final Operation operation;
        private final String key;

        private Claim(ApiCall call, Operation operation, String key) {
            this.call = call;
            this.operation = operation;
            this.key = key;
        }

        Optional<Reply> replay() {
            Books.Replay kept = world.books().replays.get(key);
            if (kept == null || !kept.until().isAfter(world.now())) {
                return Optional.empty();
            }
            return operation.replayed().map(rule -> rule.shown().apply(call, kept.resource()));
        }

        void remember(Reply reply) {
            if (!key.isEmpty()) {
                operation
                        .replayed()
                        .ifPresent(rule -> reply.made()
                                .ifPresent(made -> world.books()
                                        .replays
                                        .put(
                                                key,
                                                new Books.Replay(
                                                        made, world.now().plus(rule.kept())))));
            }
        }

        @Override
        public void close() {
            var _ = vault.read(() -> running.remove(key));
        }
    }
}
