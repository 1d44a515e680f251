package app.tollgate.simulator.payment;

import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import tools.jackson.databind.node.ObjectNode;

/// Complaints about payments, as far as their events go.
public final class Disputes {

    private final World world;

    public Disputes(World world) {
        this.world = world;
    }

    public Dispute open(Payment payment, String reason) {
        Dispute dispute = new Dispute();
        dispute.id = world.ids().dispute();
        dispute.paymentId = payment.id;
        dispute.reason = reason;
        dispute.createTime = world.now();
        dispute.updateTime = world.now();
        payment.disputed = true;
        world.books().disputes.put(dispute.id, dispute);
        emit("CUSTOMER.DISPUTE.CREATED", "A new dispute opened", dispute, payment);
        return dispute;
    }

    /// The id must be one of the books'.
    public void resolve(String disputeId, String outcome) {
        Dispute dispute = world.books().disputes.getOrDefault(disputeId, new Dispute());
        Payment payment = world.books().payments.getOrDefault(dispute.paymentId, new Payment());
        dispute.status = "RESOLVED";
        dispute.outcome = outcome;
        dispute.updateTime = world.now();
        payment.disputed = false;
        emit("CUSTOMER.DISPUTE.RESOLVED", "A dispute was resolved", dispute, payment);
    }

    private void emit(String type, String summary, Dispute dispute, Payment payment) {
        ObjectNode node = Json.object();
        node.put("id", dispute.id);
        node.put("dispute_id", dispute.id);
        node.put("create_time", Json.time(dispute.createTime));
        node.put("update_time", Json.time(dispute.updateTime));
        ObjectNode transaction = node.putArray("disputed_transactions").addObject();
        transaction.put("seller_transaction_id", payment.id);
        transaction.put("custom", payment.customId);
        transaction.put("create_time", Json.time(payment.createTime));
        transaction.set("gross_amount", payment.gross.payment());
        node.put("reason", dispute.reason);
        node.put("status", dispute.status);
        node.set("dispute_amount", payment.gross.payment());
        node.put("dispute_life_cycle_stage", "INQUIRY");
        node.put("dispute_channel", "INTERNAL");
        if (!dispute.outcome.isEmpty()) {
            node.putObject("dispute_outcome").put("outcome_code", dispute.outcome);
        }
        world.outbox().emit(type, "dispute", "", summary, node);
    }
}
