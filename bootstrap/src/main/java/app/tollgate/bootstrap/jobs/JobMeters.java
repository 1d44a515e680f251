package app.tollgate.bootstrap.jobs;

import app.tollgate.application.command.ResolveCommands;
import app.tollgate.application.webhook.ProcessWebhooks;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// What operators see of the jobs (OPS-1): when each last went well, how often it failed, and what became of events.
@Component
final class JobMeters {

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<String, AtomicLong> lastSuccesses = new ConcurrentHashMap<>();

    JobMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// The gauge is in seconds since 1970, and absent until a job went well once.
    void succeeded(String job) {
        succeeded(job, clock.instant());
    }

    /// For a job whose last success may have been another instance's.
    void succeeded(String job, Instant at) {
        lastSuccesses.computeIfAbsent(job, this::lastSuccess).set(at.getEpochSecond());
    }

    void failed(String job) {
        registry.counter("tollgate.job.failures", "job", job).increment();
    }

    void processed(ProcessWebhooks.Report report) {
        ending("done").increment(report.done());
        ending("kept").increment(report.kept());
        ending("postponed").increment(report.postponed());
        ending("parked").increment(report.parked().size());
    }

    void resolved(ResolveCommands.Report report) {
        command("settled").increment(report.settled());
        command("dropped").increment(report.dropped());
        command("refused").increment(report.refused());
        command("open").increment(report.open());
    }

    private Counter command(String end) {
        return registry.counter("tollgate.commands.resolved", "end", end);
    }

    private Counter ending(String ending) {
        return registry.counter("tollgate.webhooks.processed", "ending", ending);
    }

    private AtomicLong lastSuccess(String job) {
        AtomicLong seconds = new AtomicLong();
        Gauge.builder("tollgate.job.last.success", seconds, AtomicLong::get)
                .tag("job", job)
                .baseUnit("seconds")
                .description("When the job last went well, in seconds since 1970")
                .register(registry);
        return seconds;
    }
}
