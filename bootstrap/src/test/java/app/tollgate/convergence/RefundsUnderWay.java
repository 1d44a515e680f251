package app.tollgate.convergence;

import app.tollgate.simulator.control.Truth.PaymentBook;
import app.tollgate.simulator.control.Truth.RefundBook;
import app.tollgate.simulator.payment.Refund;
import java.util.List;

/// Refunds that PayPal has not decided about yet, as to a bank account.
final class RefundsUnderWay {

    private RefundsUnderWay() {}

    /// The next refund of one of the sales takes its time; answers which sale.
    static String holdNext(OneCustomerWorld world, int n) {
        List<String> sales = world.service().control().truth().sales().stream()
                .filter(sale -> !BothSides.isGivenBack(sale))
                .map(PaymentBook::id)
                .toList();
        if (sales.isEmpty()) {
            return "nothing to give back";
        }
        String sale = sales.get(n % sales.size());
        world.service().control().holdNextRefund(sale);
        return sale;
    }

    /// One of two fails.
    static String end(OneCustomerWorld world, int n) {
        List<String> pending = pending(world);
        if (pending.isEmpty()) {
            return "nothing under way";
        }
        boolean completed = n % 2 == 0;
        String refund = pending.get(n / 2 % pending.size());
        world.service().control().settleRefund(refund, completed);
        return refund + (completed ? " completed" : " failed");
    }

    static void completeAll(OneCustomerWorld world) {
        pending(world).forEach(refund -> world.service().control().settleRefund(refund, true));
    }

    static void failAll(OneCustomerWorld world) {
        pending(world).forEach(refund -> world.service().control().settleRefund(refund, false));
    }

    private static List<String> pending(OneCustomerWorld world) {
        return world.service().control().truth().refunds().stream()
                .filter(refund -> refund.status() == Refund.Status.PENDING)
                .map(RefundBook::id)
                .toList();
    }
}
