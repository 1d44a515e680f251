package app.tollgate.simulator.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One event on its way to one listener. Changed under the books' lock.
public final class Delivery {

    public String id = "";
    public String eventId = "";
    public String webhookId = "";
    public String url = "";
    public String transmissionId = "";
    public int copy;
    public State state = State.PENDING;
    public List<Attempt> attempts = new ArrayList<>();

    /// Where a delivery stands.
    public enum State {
        PENDING,
        SUCCESS,
        FAILURE,
        DROPPED
    }

    /// One try; status 0 when the listener could not be reached.
    public record Attempt(Instant at, int status, String reason) {}

    /// Deliveries of one lane follow each other; copies have lanes of their own, so that duplicates race.
    String lane() {
        return webhookId + "#" + copy;
    }
}
