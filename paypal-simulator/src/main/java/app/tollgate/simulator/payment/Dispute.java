package app.tollgate.simulator.payment;

import java.time.Instant;

/// A buyer's complaint about a payment. Changed under the books' lock.
public final class Dispute {

    public String id = "";
    public String paymentId = "";
    public String reason = "";
    public String status = "OPEN";
    public String outcome = "";
    public Instant createTime = Instant.EPOCH;
    public Instant updateTime = Instant.EPOCH;
}
