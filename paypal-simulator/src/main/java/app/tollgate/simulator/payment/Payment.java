package app.tollgate.simulator.payment;

import app.tollgate.simulator.money.Money;
import java.time.Instant;

/// Money a buyer paid: the sale of a subscription or the capture of an order. Changed under the books' lock.
public final class Payment {

    public String id = "";
    public Kind kind = Kind.SALE;
    public Status status = Status.COMPLETED;
    public String reason = "";
    public Money gross = Money.zero("USD");
    public Money fee = Money.zero("USD");
    public Money refunded = Money.zero("USD");
    public String subscriptionId = "";
    public String orderId = "";
    public String customId = "";
    public String invoiceId = "";
    public String payerEmail = "";
    public boolean disputed;
    public Instant createTime = Instant.EPOCH;
    public Instant updateTime = Instant.EPOCH;

    /// Sales are announced in the first version's shape, captures in the second's.
    public enum Kind {
        SALE,
        CAPTURE
    }

    /// The states of a capture; `REVERSED` and `DENIED` are shown as `REFUNDED` and `DECLINED` where v2 lacks them.
    public enum Status {
        COMPLETED,
        PENDING,
        DECLINED,
        DENIED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        REVERSED
    }

    public Money refundable() {
        return gross.minus(refunded);
    }

    public Money net() {
        return gross.minus(fee);
    }
}
