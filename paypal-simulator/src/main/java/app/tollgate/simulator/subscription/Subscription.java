package app.tollgate.simulator.subscription;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.money.Money;
import app.tollgate.simulator.plan.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A subscription as the books hold it. Changed under the books' lock.
public final class Subscription {

    public String id = "";
    public String billingToken = "";
    public Status status = Status.APPROVAL_PENDING;
    public String statusNote = "";
    public @Nullable Instant statusUpdateTime;
    public String planId = "";
    public boolean planOverridden;
    public @Nullable Instant startTime;
    public String quantity = "1";
    public @Nullable Money shipping;
    public String customId = "";
    public Instant createTime = Instant.EPOCH;
    public Instant updateTime = Instant.EPOCH;
    public ObjectNode requestedSubscriber = Json.object();
    public ObjectNode context = Json.object();
    public String payerId = "";

    /// The plan document this subscription bills by, and one that takes over after the next charge.
    public ObjectNode terms = Json.object();
    public @Nullable ObjectNode laterTerms;
    public @Nullable Revision revision;

    /// Index of the billing cycle in turn, the date its periods are counted from, and how often each sequence ran.
    public int currentCycle;
    public @Nullable LocalDate anchor;
    public Map<Integer, Integer> completed = new LinkedHashMap<>();
    public @Nullable Instant nextBilling;
    public @Nullable Instant expiresAt;

    public Money outstanding = Money.zero("USD");
    public int failedPayments;
    public @Nullable Charge lastPayment;
    public @Nullable Failure lastFailure;
    public @Nullable Retry retry;
    public boolean stoppedByFailures;
    public int failuresOrdered;

    /// The states of PayPal's documentation.
    public enum Status {
        APPROVAL_PENDING,
        APPROVED,
        ACTIVE,
        SUSPENDED,
        CANCELLED,
        EXPIRED
    }

    /// Money that came in.
    public record Charge(Money amount, Instant time) {}

    /// Money that did not.
    public record Failure(
            Money amount,
            Instant time,
            String reason,
            @Nullable Instant nextRetry) {}

    /// The next attempt at a failed cycle; `done` counts the retries made.
    public record Retry(Money amount, int done, Instant at) {}

    /// A change of plan the buyer has not approved yet.
    public record Revision(String billingToken, String planId, String quantity, ObjectNode terms, ObjectNode context) {}

    public Terms pricing() {
        return new Terms(terms);
    }

    public BigDecimal units() {
        return new BigDecimal(quantity);
    }

    boolean running() {
        return status == Status.ACTIVE;
    }

    boolean ended() {
        return status == Status.CANCELLED || status == Status.EXPIRED;
    }

    int completed(int sequence) {
        return completed.getOrDefault(sequence, 0);
    }

    void moveTo(Status next, String note, Instant now) {
        status = next;
        statusNote = note;
        statusUpdateTime = now;
        updateTime = now;
    }
}
