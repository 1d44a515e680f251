package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.application.port.view.AccessHistoryView;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class ExplainAccessService implements ExplainAccess {

    private final Customers customers;
    private final AccessFactsView facts;
    private final AccessHistoryView history;
    private final AccessRules rules;
    private final InstantSource clock;

    ExplainAccessService(
            Customers customers,
            AccessFactsView facts,
            AccessHistoryView history,
            AccessRules rules,
            InstantSource clock) {
        this.customers = customers;
        this.facts = facts;
        this.history = history;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> explain(Question question) {
        return customers
                .find(question.customer())
                .flatMap(_ -> explained(question))
                .defaultIfEmpty(new Outcome.NoSuchCustomer());
    }

    private Mono<Outcome> explained(Question question) {
        return question.at()
                .map(at -> at.isAfter(clock.instant())
                        ? Mono.<Outcome>just(new Outcome.NotYetKnown())
                        : then(question.customer(), at))
                .orElseGet(() -> now(question.customer()));
    }

    private Mono<Outcome> now(CustomerId customer) {
        return facts.of(customer).map(recorded -> new Outcome.Explained(rules.explain(recorded, clock.instant())));
    }

    private Mono<Outcome> then(CustomerId customer, Instant at) {
        return history.of(customer, at).flatMap(recorded -> asFarAsKnown(recorded, at));
    }

    /// Asked after the reading, since history is let go at any time.
    private Mono<Outcome> asFarAsKnown(AccessFacts recorded, Instant at) {
        return history.knownSince()
                .filter(at::isBefore)
                .<Outcome>map(Outcome.NoLongerKnown::new)
                .switchIfEmpty(Mono.fromSupplier(() -> new Outcome.Explained(rules.explain(recorded, at))));
    }
}
