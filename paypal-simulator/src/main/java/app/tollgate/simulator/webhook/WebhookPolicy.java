package app.tollgate.simulator.webhook;

import java.util.Set;

/// How badly events are delivered: copies besides the first, newest first, later, not at all, or held back.
/// In `drop`, `*` is every event type.
public record WebhookPolicy(int duplicate, boolean reorder, long delayMillis, Set<String> drop, boolean pause) {

    public static final WebhookPolicy FAITHFUL = new WebhookPolicy(0, false, 0, Set.of(), false);

    public WebhookPolicy withDuplicate(int copies) {
        return new WebhookPolicy(copies, reorder, delayMillis, drop, pause);
    }

    public WebhookPolicy withReorder() {
        return new WebhookPolicy(duplicate, true, delayMillis, drop, pause);
    }

    public WebhookPolicy withDelayMillis(long millis) {
        return new WebhookPolicy(duplicate, reorder, millis, drop, pause);
    }

    public WebhookPolicy withDrop(Set<String> types) {
        return new WebhookPolicy(duplicate, reorder, delayMillis, types, pause);
    }

    public WebhookPolicy withPause(boolean held) {
        return new WebhookPolicy(duplicate, reorder, delayMillis, drop, held);
    }

    boolean drops(String type) {
        return drop.contains("*") || drop.contains(type);
    }
}
