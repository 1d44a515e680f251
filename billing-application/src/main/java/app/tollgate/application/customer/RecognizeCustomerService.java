package app.tollgate.application.customer;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.customer.Identity;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RecognizeCustomerService implements RecognizeCustomer {

    private final Customers customers;
    private final FirstAdmins firstAdmins;
    private final SignUpTrial trial;
    private final InstantSource clock;

    RecognizeCustomerService(Customers customers, FirstAdmins firstAdmins, SignUpTrial trial, InstantSource clock) {
        this.customers = customers;
        this.firstAdmins = firstAdmins;
        this.trial = trial;
        this.clock = clock;
    }

    @Override
    public Mono<Customer> recognize(Identity identity) {
        return Mono.defer(() -> recognize(identity, clock.instant()));
    }

    private Mono<Customer> recognize(Identity identity, Instant now) {
        return customers.recognize(identity, firstAdmins.roleOf(identity), trial.from(now), now);
    }
}
