package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

@UseCase
final class CheckAccessService implements CheckAccess {

    private final AccessFactsView facts;
    private final AccessRules rules;
    private final InstantSource clock;

    CheckAccessService(AccessFactsView facts, AccessRules rules, InstantSource clock) {
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Mono<AccessDecision> check(CustomerId customer) {
        return facts.of(customer).map(recorded -> rules.decide(recorded, clock.instant()));
    }
}
