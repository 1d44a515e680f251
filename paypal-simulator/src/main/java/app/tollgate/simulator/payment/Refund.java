package app.tollgate.simulator.payment;

import app.tollgate.simulator.money.Money;
import java.time.Instant;

/// Money given back. Changed under the books' lock.
public final class Refund {

    public String id = "";
    public String paymentId = "";
    public Status status = Status.COMPLETED;
    public Money amount = Money.zero("USD");
    public Money totalRefunded = Money.zero("USD");
    public String customId = "";
    public String invoiceId = "";
    public String note = "";
    public Instant createTime = Instant.EPOCH;
    public Instant updateTime = Instant.EPOCH;

    /// The states of PayPal's documentation.
    public enum Status {
        COMPLETED,
        PENDING,
        FAILED,
        CANCELLED
    }
}
