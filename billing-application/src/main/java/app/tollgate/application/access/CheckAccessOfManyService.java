package app.tollgate.application.access;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.view.AccessFactsView;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

@UseCase
final class CheckAccessOfManyService implements CheckAccessOfMany {

    private final AccessFactsView facts;
    private final AccessRules rules;
    private final InstantSource clock;

    CheckAccessOfManyService(AccessFactsView facts, AccessRules rules, InstantSource clock) {
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Mono<List<AccessDecision>> check(List<CustomerId> customers) {
        return facts.ofAll(new HashSet<>(customers)).map(recorded -> decide(customers, recorded, clock.instant()));
    }

    private List<AccessDecision> decide(
            List<CustomerId> customers, Map<CustomerId, AccessFacts> recorded, Instant now) {
        return customers.stream()
                .map(customer -> rules.decide(Objects.requireNonNull(recorded.get(customer)), now))
                .toList();
    }
}
