package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.application.port.view.AuditTrail.Filter;
import app.tollgate.application.port.view.AuditTrail.Numbered;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every audit log promises.
@Tag("ADM-5")
public interface AuditLogContract {

    AuditLog log();

    AuditTrail trail();

    CustomerId aKnownCustomer();

    @Test
    default void gives_back_who_did_what_to_whom_with_before_and_after_and_why() {
        AuditEntry toSomebody = entry(
                AuditSubject.of(aKnownCustomer()),
                new AuditChange(Map.of("until", "soon"), Map.of("until", "later", "tier", "pro")),
                Optional.of("for the beta"));
        AuditEntry toSomething =
                entry(AuditSubject.of("WELCOME"), AuditChange.made(Map.of("trialDays", "7")), Optional.empty());
        record(toSomebody, toSomething);

        assertThat(listed(10, Optional.empty())).extracting(Numbered::entry).containsExactly(toSomething, toSomebody);
    }

    @Test
    default void lists_the_newest_first_page_by_page() {
        record(named("first"), named("second"), named("third"));

        List<Numbered> page = listed(2, Optional.empty());
        List<Numbered> rest = listed(2, Optional.of(page.getLast().number()));

        assertThat(page).extracting(one -> one.entry().subject().text()).containsExactly("third", "second");
        assertThat(rest).extracting(one -> one.entry().subject().text()).containsExactly("first");
    }

    @Test
    default void finds_what_was_done_to_somebody_and_what_somebody_did() {
        CustomerId ann = aKnownCustomer();
        CustomerId boss = aKnownCustomer();
        AuditEntry other = named("WELCOME");
        AuditEntry first = by(boss, AuditSubject.of(ann));
        AuditEntry second = by(ann, AuditSubject.of(boss));
        AuditEntry third = by(boss, AuditSubject.of(ann));
        record(other, first, second, third);

        assertThat(found(new Filter(Optional.of(ann), Optional.empty()))).containsExactly(third, first);
        assertThat(found(new Filter(Optional.empty(), Optional.of(ann)))).containsExactly(second);
        assertThat(found(new Filter(Optional.of(ann), Optional.of(boss)))).containsExactly(third, first);
        assertThat(found(new Filter(Optional.of(ann), Optional.of(ann)))).isEmpty();
        long place = trail().newestFirst(new Filter(Optional.of(ann), Optional.empty()), 1, Optional.empty())
                .map(Numbered::number)
                .blockLast(SOON);
        assertThat(trail().newestFirst(new Filter(Optional.of(ann), Optional.empty()), 5, Optional.of(place))
                        .map(Numbered::entry)
                        .collectList()
                        .block(SOON))
                .containsExactly(first);
    }

    @Test
    @Tag("GRT-2")
    default void finds_what_was_done_to_somebody_who_was_added_and_is_no_customer() {
        CustomerId boss = aKnownCustomer();
        CustomerId id = AddedUser.idOf(new UUID(0, 7));
        AuditEntry added = by(boss, AuditSubject.of(id.value()));
        record(added, by(boss, AuditSubject.of(AddedUser.idOf(new UUID(0, 8)).value())), named(boss.value()));

        assertThat(found(new Filter(Optional.of(id), Optional.empty()))).containsExactly(added);
        assertThat(found(new Filter(Optional.of(boss), Optional.empty()))).isEmpty();
    }

    private List<AuditEntry> found(Filter filter) {
        return trail().newestFirst(filter, 10, Optional.empty())
                .map(Numbered::entry)
                .collectList()
                .block(SOON);
    }

    private static AuditEntry by(CustomerId actor, AuditSubject subject) {
        return new AuditEntry(
                actor, AuditAction.COUPON_CHANGED, subject, AuditChange.made(Map.of("a", "b")), Optional.empty(), NOW);
    }

    private void record(AuditEntry... entries) {
        for (AuditEntry entry : entries) {
            log().record(entry).block(SOON);
        }
    }

    private List<Numbered> listed(int limit, Optional<Long> after) {
        return trail().newestFirst(Filter.EVERYTHING, limit, after)
                .collectList()
                .block(SOON);
    }

    private AuditEntry named(String subject) {
        return entry(AuditSubject.of(subject), AuditChange.undone(Map.of("uses", "0")), Optional.empty());
    }

    private AuditEntry entry(AuditSubject subject, AuditChange change, Optional<String> reason) {
        return new AuditEntry(aKnownCustomer(), AuditAction.COUPON_CHANGED, subject, change, reason, NOW);
    }
}
