package app.tollgate.application.planrequest;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.PlanRequests;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.DisplayPrice;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.planrequest.PaymentMethods;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus;
import app.tollgate.domain.planrequest.RequestedPlan;
import app.tollgate.domain.planrequest.Transfer;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

@UseCase
final class RequestPlanService implements RequestPlan {

    private final PlanRequests requests;
    private final Plans plans;
    private final PaymentMethods methods;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    RequestPlanService(
            PlanRequests requests,
            Plans plans,
            PaymentMethods methods,
            UnitOfWork unitOfWork,
            Identifiers identifiers,
            InstantSource clock) {
        this.requests = requests;
        this.plans = plans;
        this.methods = methods;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// The first request is looked for before all else, so that whoever lost the answer gets it, whatever is sold now.
    @Override
    public Mono<Outcome> request(Command command) {
        Transfer transfer = command.transfer();
        return unitOfWork.atomically(() -> requests.findByTransfer(transfer.method(), transfer.id())
                .map(known -> usedBy(known, command))
                .switchIfEmpty(Mono.defer(() -> requestedFirst(command))));
    }

    private static Outcome usedBy(PlanRequest known, Command command) {
        return known.isOf(command.customer(), command.plan(), command.transfer())
                ? new Outcome.RequestedBefore(known)
                : new Outcome.TransferUsed();
    }

    private Mono<Outcome> requestedFirst(Command command) {
        return methods.include(command.transfer().method())
                ? plans.currentByCode(command.plan())
                        .flatMap(plan -> requested(command, plan))
                        .defaultIfEmpty(new Outcome.NoSuchPlan())
                : Mono.just(new Outcome.NoSuchMethod());
    }

    private Mono<Outcome> requested(Command command, Plan plan) {
        if (plan.status() == PlanStatus.INACTIVE) {
            return Mono.just(new Outcome.PlanNotSold());
        }
        if (plan.terms().isFree()) {
            return Mono.just(new Outcome.PlanIsFree());
        }
        return plan.priceIn(command.transfer().amount().currency())
                .filter(price -> !price.isZero())
                .map(price -> requestedAt(price, command, plan))
                .orElseGet(() -> Mono.just(new Outcome.CurrencyNotOffered(currenciesOf(plan))));
    }

    private Mono<Outcome> requestedAt(Money price, Command command, Plan plan) {
        return requests.openOf(command.customer())
                .flatMap(open -> open < PlanRequest.OPEN_MAX
                        ? added(command, new RequestedPlan(plan.id(), plan.code(), price))
                        : Mono.just(new Outcome.TooManyOpen(open)));
    }

    private Mono<Outcome> added(Command command, RequestedPlan plan) {
        PlanRequest request = new PlanRequest(
                new PlanRequestId(identifiers.next()),
                command.customer(),
                plan,
                command.transfer(),
                new RequestStatus.Pending(),
                clock.instant());
        return requests.add(request)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("what this customer asks for")))
                .thenReturn(new Outcome.Requested(request));
    }

    private static Set<Currency> currenciesOf(Plan plan) {
        return Stream.concat(
                        Stream.of(plan.terms().price().currency()),
                        plan.display().otherPrices().stream().map(DisplayPrice::currency))
                .collect(Collectors.toUnmodifiableSet());
    }
}
