package app.tollgate.application.payment;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.euro;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.Page;
import app.tollgate.application.port.store.Payments.Position;
import app.tollgate.application.testing.InMemoryPayments;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.payment.Payment;
import app.tollgate.domain.payment.PaymentId;
import app.tollgate.domain.payment.ProviderSaleId;
import app.tollgate.domain.payment.Sale;
import app.tollgate.domain.payment.SaleState;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.subscription.SubscriptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PAY-1")
class ShowBillingHistoryTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BEN = new CustomerId("ben");

    private final InMemoryPayments payments = new InMemoryPayments();
    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();
    private final ShowBillingHistory history = new ShowBillingHistoryService(payments);

    @Test
    void without_payments_there_is_one_empty_page() {
        assertThat(page(3, new Position.Start())).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void as_many_payments_as_the_page_takes_are_the_last_page() {
        paid(ANN, 3);

        Page<Payment, Position.Behind> page = page(3, new Position.Start());

        assertThat(page.entries()).hasSize(3);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void one_payment_more_is_left_for_a_second_page() {
        paid(ANN, 4);

        Page<Payment, Position.Behind> first = page(3, new Position.Start());
        Page<Payment, Position.Behind> second = page(3, first.next().orElseThrow());

        assertThat(salesOf(first)).containsExactly("ann-4", "ann-3", "ann-2");
        assertThat(salesOf(second)).containsExactly("ann-1");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void payments_of_the_same_moment_are_neither_skipped_nor_shown_twice() {
        for (int number = 1; number <= 7; number++) {
            book(ANN, "same-" + number, NOW);
        }

        List<String> seen = new ArrayList<>();
        Page<Payment, Position.Behind> page = page(2, new Position.Start());
        while (page.next().isPresent() && seen.size() < 20) {
            seen.addAll(salesOf(page));
            page = page(2, page.next().get());
        }
        seen.addAll(salesOf(page));

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_payment_that_comes_while_someone_pages_moves_nothing() {
        paid(ANN, 4);
        Page<Payment, Position.Behind> first = page(2, new Position.Start());
        book(ANN, "newest", NOW.plusSeconds(100));

        Page<Payment, Position.Behind> second = page(2, first.next().orElseThrow());

        assertThat(salesOf(second)).containsExactly("ann-2", "ann-1");
    }

    @Test
    void nobody_sees_the_payments_of_another() {
        paid(ANN, 1);
        paid(BEN, 2);

        Page<Payment, Position.Behind> page = page(10, new Position.Start());

        assertThat(page.entries()).extracting(Payment::customer).containsExactly(ANN);
    }

    private Page<Payment, Position.Behind> page(int limit, Position after) {
        return history.show(ANN, limit, after).block(SOON);
    }

    private static List<String> salesOf(Page<Payment, Position.Behind> page) {
        return page.entries().stream()
                .map(payment -> payment.sale().id().value())
                .toList();
    }

    private void paid(CustomerId customer, int count) {
        for (int number = 1; number <= count; number++) {
            book(customer, customer.value() + "-" + number, NOW.plusSeconds(number));
        }
    }

    private void book(CustomerId customer, String sale, Instant at) {
        Payment payment = Payment.booked(
                new PaymentId(identifiers.next()),
                customer,
                new SubscriptionId(SequentialIdentifiers.numbered(1)),
                new PlanId(SequentialIdentifiers.numbered(2)),
                new Sale(
                        new ProviderSaleId(sale),
                        SaleState.COMPLETED,
                        euro(1290),
                        Optional.empty(),
                        Optional.empty(),
                        at),
                at);
        assertThat(payments.book(payment).block(SOON)).isTrue();
    }
}
