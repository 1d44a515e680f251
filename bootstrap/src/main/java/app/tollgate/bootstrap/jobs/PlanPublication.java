package app.tollgate.bootstrap.jobs;

import app.tollgate.application.plan.PublishPlans;
import app.tollgate.application.plan.PublishPlans.Report;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.plan.PlanCode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// After the start, brings the plans to PayPal, and goes on until all are there. PayPal being down delays nothing else.
///
/// A plan that the configuration neither links nor has created is named once: until a next start nothing can change.
@Component
final class PlanPublication extends Job {

    static final String JOB = "plans";

    private static final Logger LOG = LoggerFactory.getLogger(PlanPublication.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(5);

    private final PublishPlans publishPlans;
    private final Assortment assortment;
    private final JobMeters meters;
    private volatile Map<PlanCode, String> lastSaid = Map.of();

    PlanPublication(PublishPlans publishPlans, Assortment assortment, JobMeters meters) {
        this.publishPlans = publishPlans;
        this.assortment = assortment;
        this.meters = meters;
    }

    @Override
    protected Disposable begin() {
        return untilComplete().subscribe();
    }

    private Mono<Report> untilComplete() {
        return Mono.defer(() ->
                        publishPlans.publish(new PublishPlans.Command(assortment.links(), assortment.createAtPayPal())))
                .doOnNext(this::say)
                .filter(report -> awaited(report).isEmpty())
                .switchIfEmpty(Mono.error(NotComplete::new))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(PAUSE_MAX)
                        .filter(Exception.class::isInstance)
                        .doBeforeRetry(retry -> failed(retry.failure())));
    }

    /// Each state of affairs once: the same sentence every five minutes is not read.
    private void say(Report report) {
        Map<PlanCode, String> awaited = awaited(report);
        if (!report.open().equals(lastSaid)) {
            awaited.forEach((plan, why) -> LOG.warn("Plan {} is not on sale yet: {}", plan.value(), why));
            sayLeftOut(report);
        }
        lastSaid = report.open();
        if (awaited.isEmpty()) {
            meters.succeeded(JOB);
            LOG.info("{} plans are on sale at PayPal", report.published().size());
        }
    }

    private void sayLeftOut(Report report) {
        String plans = report.open().keySet().stream()
                .filter(plan -> !isWanted(plan))
                .map(PlanCode::value)
                .collect(Collectors.joining(", "));
        if (!plans.isEmpty()) {
            LOG.warn("Not for sale, since no PayPal plan is configured and none is to be created: {}", plans);
        }
    }

    /// The open plans that another attempt may bring to PayPal.
    private Map<PlanCode, String> awaited(Report report) {
        return report.open().entrySet().stream()
                .filter(open -> isWanted(open.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isWanted(PlanCode plan) {
        return assortment.createAtPayPal() || assortment.links().containsKey(plan);
    }

    private void failed(Throwable failure) {
        meters.failed(JOB);
        if (!(failure instanceof NotComplete)) {
            LOG.warn("The plans could not be brought to PayPal; another attempt follows", failure);
        }
    }

    private static final class NotComplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotComplete() {
            super("some plans are not at PayPal yet", null, false, false);
        }
    }
}
