package app.tollgate.application.customer;

import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Identity;
import reactor.core.publisher.Mono;

/// Somebody calls with a verified token: the first call creates the customer (IDN-2) with the trial that new customers
/// get (TRL-1), each later one finds them.
public interface RecognizeCustomer {

    Mono<Customer> recognize(Identity identity);
}
