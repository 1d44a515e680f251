package app.tollgate.application.webhook;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.WebhookInbox;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ForgetWebhookBodiesService implements ForgetWebhookBodies {

    private final WebhookInbox inbox;
    private final WebhookRetention retention;
    private final InstantSource clock;

    ForgetWebhookBodiesService(WebhookInbox inbox, WebhookRetention retention, InstantSource clock) {
        this.inbox = inbox;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> forget(int limit) {
        return Mono.defer(() -> inbox.forgetBodies(clock.instant().minus(retention.time()), limit));
    }
}
