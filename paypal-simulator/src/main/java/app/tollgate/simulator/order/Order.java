package app.tollgate.simulator.order;

import app.tollgate.simulator.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A checkout order. Changed under the books' lock.
public final class Order {

    public String id = "";
    public Status status = Status.CREATED;
    public String intent = "CAPTURE";
    public ArrayNode units = Json.array();
    public ObjectNode context = Json.object();
    public boolean walletNamed;
    public String payerId = "";
    public List<String> captures = new ArrayList<>();
    public int declinesOrdered;
    public String pendingReason = "";
    public Instant createTime = Instant.EPOCH;
    public Instant updateTime = Instant.EPOCH;

    /// The states of PayPal's documentation.
    public enum Status {
        CREATED,
        SAVED,
        APPROVED,
        VOIDED,
        COMPLETED,
        PAYER_ACTION_REQUIRED
    }
}
