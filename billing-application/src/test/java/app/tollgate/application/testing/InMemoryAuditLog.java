package app.tollgate.application.testing;

import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The audit log in memory.
public final class InMemoryAuditLog implements AuditLog, AuditTrail {

    private final List<Numbered> entries = new ArrayList<>();

    @Override
    public Mono<Void> record(AuditEntry entry) {
        return Mono.fromRunnable(() -> add(entry));
    }

    @Override
    public Flux<Numbered> newestFirst(Filter filter, int limit, Optional<Long> after) {
        return Flux.defer(() -> Flux.fromIterable(reversed()))
                .filter(one -> fits(filter, one.entry()))
                .filter(one -> after.filter(place -> one.number() >= place).isEmpty())
                .take(limit);
    }

    /// In the order in which they were written.
    public synchronized List<AuditEntry> all() {
        return entries.stream().map(Numbered::entry).toList();
    }

    private static boolean fits(Filter filter, AuditEntry entry) {
        return filter.actor().filter(actor -> !actor.equals(entry.actor())).isEmpty()
                && filter.subject()
                        .filter(subject -> !isDoneTo(subject, entry.subject()))
                        .isEmpty();
    }

    /// Whoever was added by e-mail is no customer, and stands in the log in words.
    private static boolean isDoneTo(CustomerId wanted, AuditSubject subject) {
        return AddedUser.isIdOfOne(wanted)
                ? subject.customer().isEmpty() && subject.text().equals(wanted.value())
                : subject.customer().filter(wanted::equals).isPresent();
    }

    private synchronized List<Numbered> reversed() {
        return List.copyOf(entries.reversed());
    }

    private synchronized void add(AuditEntry entry) {
        entries.add(new Numbered(entries.size() + 1L, Microseconds.of(entry)));
    }
}
