package app.tollgate.simulator;

import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import app.tollgate.simulator.webhook.Dispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does something that may cause events, and waits until each was tried once or five seconds are over.
record Causes(World world, Vault vault, Dispatcher dispatcher, Consumer<Instant> runUntil) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void run(Runnable work) {
        var _ = call(() -> {
            work.run();
            return true;
        });
    }

    <T> T call(Supplier<T> work) {
        int before = vault.read(() -> world.books().deliveries.size());
        T result = vault.write(() -> {
            world.outbox().causedBy(world.ids().debug());
            runUntil.accept(world.clock().instant());
            return work.get();
        });
        List<String> fresh = vault.read(
                () -> world.books().deliveries.keySet().stream().skip(before).toList());
        // A listener that stays silent is not waited for any longer.
        var _ = dispatcher.awaitFirstAttempts(fresh, PATIENCE);
        return result;
    }
}
