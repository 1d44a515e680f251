package app.tollgate.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("IDN-2")
class KnownCustomersTest {

    private static final Identity ANN = new Identity(new CustomerId("ann"), Optional.empty(), false, Optional.empty());
    private static final Customer CUSTOMER =
            new Customer(ANN.id(), Optional.empty(), Optional.empty(), Role.USER, TestClock.NOW);

    private final AtomicInteger recognitions = new AtomicInteger();
    private final Sinks.One<Customer> answer = Sinks.one();
    private final KnownCustomers customers = new KnownCustomers(
            _ -> Mono.defer(() -> {
                recognitions.incrementAndGet();
                return answer.asMono();
            }),
            new TestClock());

    @Test
    void calls_at_the_same_time_share_one_recognition() throws Exception {
        var calls = Stream.generate(() -> customers.behind(ANN).toFuture())
                .limit(20)
                .toList();

        answer.emitValue(CUSTOMER, Sinks.EmitFailureHandler.FAIL_FAST);

        for (var call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(CUSTOMER);
        }
        assertThat(recognitions).hasValue(1);
    }

    @Test
    void a_caller_who_goes_away_does_not_spoil_it_for_the_others() throws Exception {
        var impatient = customers.behind(ANN).subscribe();
        var patient = customers.behind(ANN).toFuture();

        impatient.dispose();
        answer.emitValue(CUSTOMER, Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(List.of(patient.get(20, TimeUnit.SECONDS))).containsExactly(CUSTOMER);
    }
}
