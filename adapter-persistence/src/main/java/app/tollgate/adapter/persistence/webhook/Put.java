package app.tollgate.adapter.persistence.webhook;

import app.tollgate.application.port.messaging.WebhookInbox.Event;
import java.util.concurrent.CompletableFuture;

/// One caller's event, and the answer they wait for.
record Put(Event event, CompletableFuture<Boolean> answer) {

    static Put of(Event event) {
        return new Put(event, new CompletableFuture<>());
    }

    String eventId() {
        return event.eventId();
    }

    int size() {
        return event.body().length;
    }

    /// Nobody is told twice; whether somebody still waits does not matter.
    void answer(boolean isNew) {
        boolean _ = answer.complete(isNew);
    }

    void fail(Throwable failure) {
        boolean _ = answer.completeExceptionally(failure);
    }
}
