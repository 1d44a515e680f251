package app.tollgate.simulator.webhook;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.Vault;
import app.tollgate.simulator.store.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Carries deliveries to their listeners, one lane per listener and copy, and tries again until a 2xx comes back.
public final class Dispatcher implements AutoCloseable {

    static final int MAX_ATTEMPTS = 25;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final World world;
    private final Vault vault;
    private final Sender sender;
    private final Retries retries;
    private final Set<String> busyLanes = new HashSet<>();
    private final Map<String, Long> notBefore = new HashMap<>();
    private final Thread loop =
            Thread.ofPlatform().daemon().name("webhook-dispatcher").unstarted(this::run);
    private volatile boolean closed;

    /// Real-time pauses between tries: doubling from the first up to the longest.
    public record Retries(Duration first, Duration longest) {

        long nanosAfter(int attempts) {
            long doubled = first.toNanos() << Math.min(20, attempts - 1);
            return Math.min(doubled, longest.toNanos());
        }
    }

    public Dispatcher(World world, Vault vault, Sender sender, Retries retries) {
        this.world = world;
        this.vault = vault;
        this.sender = sender;
        this.retries = retries;
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        closed = true;
        loop.interrupt();
    }

    /// Waits until nothing is being sent or could be sent now; what is held, dropped or backing off does not count.
    public boolean awaitQuiet(Duration bound) {
        return vault.await(() -> busyLanes.isEmpty() && due().isEmpty(), bound);
    }

    /// Waits until each of the deliveries was tried once, or is not going to be.
    public boolean awaitFirstAttempts(List<String> deliveryIds, Duration bound) {
        return vault.await(() -> deliveryIds.stream().allMatch(this::tried), bound);
    }

    private boolean tried(String id) {
        Delivery delivery = world.books().deliveries.get(id);
        return delivery == null
                || delivery.state != Delivery.State.PENDING
                || !delivery.attempts.isEmpty()
                || world.outbox().policy().pause();
    }

    private void run() {
        while (!closed) {
            var _ = vault.await(() -> closed || !due().isEmpty(), IDLE);
            var _ = vault.read(this::sendDue);
        }
    }

    private int sendDue() {
        List<Delivery> due = closed ? List.of() : due();
        for (Delivery delivery : due) {
            Event event = world.books().events.get(delivery.eventId);
            if (event != null && busyLanes.add(delivery.lane())) {
                String time = Json.time(world.now());
                Thread.startVirtualThread(() -> send(delivery, event, time));
            }
        }
        return due.size();
    }

    private void send(Delivery delivery, Event event, String time) {
        Delivery.Attempt attempt = sender.send(delivery, event, time);
        if (!closed) {
            vault.change(() -> record(delivery, attempt));
        }
    }

    private void record(Delivery delivery, Delivery.Attempt attempt) {
        busyLanes.remove(delivery.lane());
        delivery.attempts.add(attempt);
        if (attempt.status() / 100 == 2) {
            delivery.state = Delivery.State.SUCCESS;
        } else if (delivery.attempts.size() >= MAX_ATTEMPTS) {
            delivery.state = Delivery.State.FAILURE;
        } else {
            notBefore.put(delivery.id, System.nanoTime() + retries.nanosAfter(delivery.attempts.size()));
        }
        if (delivery.state != Delivery.State.PENDING) {
            notBefore.remove(delivery.id);
            world.outbox().closed(delivery);
        }
    }

    /// The next delivery of each lane that is free.
    private List<Delivery> due() {
        WebhookPolicy policy = world.outbox().policy();
        if (policy.pause()) {
            return List.of();
        }
        List<Delivery> pending = new ArrayList<>(world.outbox().open().stream()
                .filter(each -> !busyLanes.contains(each.lane()))
                .toList());
        Map<String, Delivery> firstOfLane = new HashMap<>();
        for (Delivery delivery : policy.reorder() ? pending.reversed() : pending) {
            if (timeHasCome(delivery, policy)) {
                firstOfLane.putIfAbsent(delivery.lane(), delivery);
            }
        }
        return firstOfLane.values().stream()
                .sorted(Comparator.comparing(Delivery::lane))
                .toList();
    }

    private boolean timeHasCome(Delivery delivery, WebhookPolicy policy) {
        long now = System.nanoTime();
        long delay = delivery.attempts.isEmpty() ? TimeUnit.MILLISECONDS.toNanos(policy.delayMillis()) : 0;
        return Optional.ofNullable(notBefore.putIfAbsent(delivery.id, now + delay))
                                .orElse(now + delay)
                        - now
                <= 0;
    }
}
