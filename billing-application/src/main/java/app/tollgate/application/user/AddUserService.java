package app.tollgate.application.user;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class AddUserService implements AddUser {

    private final Adding adding;
    private final AccessRules rules;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    AddUserService(Adding adding, AccessRules rules, UnitOfWork unitOfWork, InstantSource clock) {
        this.adding = adding;
        this.rules = rules;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> add(Command command) {
        return Mono.defer(() -> refusal(command, clock.instant())
                .map(Mono::just)
                .orElseGet(() -> unitOfWork.atomically(() -> adding.add(command, clock.instant()))));
    }

    private Optional<Outcome> refusal(Command command, Instant now) {
        if (command.tier().filter(tier -> !isKnown(tier)).isPresent()) {
            return Optional.of(new Outcome.NoSuchTier());
        }
        if (!command.until().isAfter(now)) {
            return Optional.of(new Outcome.NotInFuture());
        }
        Instant latest = now.plus(Grant.LONGEST);
        return command.until().isAfter(latest) ? Optional.of(new Outcome.TooFarAway(latest)) : Optional.empty();
    }

    private boolean isKnown(Tier tier) {
        return rules.policy().tiers().lowestFirst().contains(tier);
    }
}
