package app.tollgate.application.testing;

import app.tollgate.application.port.gateway.WebhookGateway;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/// PayPal's events, as a test writes them down.
public final class ScriptedWebhookGateway implements WebhookGateway {

    private final Script<Delivery, Opening> openings = new Script<>();
    private final Map<String, Subject> subjects = new HashMap<>();

    public Script<Delivery, Opening> openings() {
        return openings;
    }

    /// What an event with exactly this body is about; every other body is not acted on.
    @CanIgnoreReturnValue
    public synchronized ScriptedWebhookGateway about(byte[] body, Subject subject) {
        subjects.put(textOf(body), subject);
        return this;
    }

    @Override
    public Mono<Opening> open(Delivery delivery) {
        return openings.ask(delivery);
    }

    @Override
    public synchronized Subject subjectOf(byte[] body) {
        return subjects.getOrDefault(textOf(body), new Subject.NotActedOn());
    }

    private static String textOf(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
