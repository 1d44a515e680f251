package app.tollgate.application.plan;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.Plans;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanVersions;
import app.tollgate.domain.plan.ProviderPlanId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class PublishPlansService implements PublishPlans {

    private static final String NO_ANSWER = "PayPal did not answer";

    private final Plans plans;
    private final PlanPublisher publisher;

    PublishPlansService(Plans plans, PlanPublisher publisher) {
        this.plans = plans;
        this.publisher = publisher;
    }

    @Override
    public Mono<Report> publish(Command command) {
        return plans.catalogue()
                .filter(PublishPlansService::isForSale)
                .concatMap(versions -> publish(versions, command))
                .collectList()
                .map(PublishPlansService::report);
    }

    private static boolean isForSale(PlanVersions versions) {
        Plan newest = versions.newest();
        return newest.status() == PlanStatus.ACTIVE && !newest.terms().isFree();
    }

    /// What comes before the newest version is sold already or never will be. A configured id that one of the versions
    /// is sold as has been followed.
    private Mono<Step> publish(PlanVersions versions, Command command) {
        Plan plan = versions.newest();
        Optional<ProviderPlanId> wanted =
                Optional.ofNullable(command.links().get(plan.code())).filter(id -> !versions.includes(id));
        if (plan.isReady()) {
            return Mono.just(alreadyPublished(plan, wanted));
        }
        if (wanted.isPresent()) {
            return link(plan, wanted.get());
        }
        return command.createOthers() || wasAskedFor(plan)
                ? create(plan)
                : Mono.just(Step.open(plan, "no PayPal plan id is configured for it"));
    }

    /// Catalogues bring first versions only; every other one an admin wanted at PayPal.
    private static boolean wasAskedFor(Plan plan) {
        return plan.version() > 1;
    }

    /// A plan that is sold already keeps the PayPal plan it is sold as; a configuration that says otherwise is
    /// reported.
    private static Step alreadyPublished(Plan plan, Optional<ProviderPlanId> wanted) {
        return wanted.map(configured -> Step.open(plan, "it is sold as another PayPal plan than " + configured.value()))
                .orElseGet(() -> Step.published(plan));
    }

    private Mono<Step> link(Plan plan, ProviderPlanId wanted) {
        return plans.findByProviderId(wanted)
                .map(taken -> Step.open(
                        plan,
                        "PayPal plan " + wanted.value() + " is plan "
                                + taken.code().value() + " already"))
                .switchIfEmpty(Mono.defer(() -> compareAndLink(plan, wanted)));
    }

    private Mono<Step> compareAndLink(Plan plan, ProviderPlanId wanted) {
        return publisher.compare(plan, wanted).flatMap(comparison -> switch (comparison) {
            case PlanPublisher.Comparison.Same(var linked) ->
                publisher.store(linked).map(Step::published);
            case PlanPublisher.Comparison.Differs(var term, var ours, var theirs) ->
                Mono.just(Step.open(
                        plan,
                        "its " + term + " is " + ours + ", but PayPal plan " + wanted.value() + " has " + theirs));
            case PlanPublisher.Comparison.Refused(var issue, var debugId) ->
                Mono.just(Step.open(plan, refusal(issue, debugId)));
            case PlanPublisher.Comparison.NotYet() -> Mono.just(Step.open(plan, NO_ANSWER));
        });
    }

    private Mono<Step> create(Plan plan) {
        return publisher.publish(plan).map(publishing -> switch (publishing) {
            case PlanPublisher.Publishing.Published(var published) -> Step.published(published);
            case PlanPublisher.Publishing.Refused(var issue, var debugId) -> Step.open(plan, refusal(issue, debugId));
            case PlanPublisher.Publishing.NotYet() -> Step.open(plan, NO_ANSWER);
        });
    }

    private static String refusal(String issue, String debugId) {
        return "PayPal refused it: " + issue + " (debug id " + debugId + ")";
    }

    private static Report report(List<Step> steps) {
        Map<PlanCode, String> open = new LinkedHashMap<>();
        steps.forEach(step -> step.stillOpen().ifPresent(why -> open.put(step.plan(), why)));
        List<PlanCode> published = steps.stream()
                .filter(step -> step.stillOpen().isEmpty())
                .map(Step::plan)
                .toList();
        return new Report(published, open);
    }

    private record Step(PlanCode plan, Optional<String> stillOpen) {

        static Step published(Plan plan) {
            return new Step(plan.code(), Optional.empty());
        }

        static Step open(Plan plan, String why) {
            return new Step(plan.code(), Optional.of(why));
        }
    }
}
