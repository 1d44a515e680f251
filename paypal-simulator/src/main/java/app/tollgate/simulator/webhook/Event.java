package app.tollgate.simulator.webhook;

import java.time.Instant;

/// Something that happened, with the exact text that is signed and sent. `cause` is the debug id of the call behind it.
public record Event(
        String id, String type, String resourceId, String summary, String payload, Instant createTime, String cause) {}
