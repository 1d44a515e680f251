package app.tollgate.application.customer;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.FirstAdmins;
import app.tollgate.domain.customer.Identity;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class RecognizeCustomerService implements RecognizeCustomer {

    private final Customers customers;
    private final FirstAdmins firstAdmins;
    private final InstantSource clock;

    RecognizeCustomerService(Customers customers, FirstAdmins firstAdmins, InstantSource clock) {
        this.customers = customers;
        this.firstAdmins = firstAdmins;
        this.clock = clock;
    }

    @Override
    public Mono<Customer> recognize(Identity identity) {
        return Mono.defer(() -> customers.recognize(identity, firstAdmins.roleOf(identity), clock.instant()));
    }
}
