package app.tollgate.adapter.persistence.audit;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.application.testing.AuditLogContract;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class R2dbcAuditLogTest implements AuditLogContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public AuditLog log() {
        return DATABASE.get(AuditLog.class);
    }

    @Override
    public AuditTrail trail() {
        return DATABASE.get(AuditTrail.class);
    }

    @Override
    public CustomerId aKnownCustomer() {
        return new KnownRows(DATABASE).aCustomer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set reason = 'another'", "delete from audit_log", "truncate audit_log"})
    void nobody_rewrites_it(String statement) {
        log().record(anEntry()).block(SOON);

        assertThatThrownBy(() -> DATABASE.execute(statement)).hasMessageContaining("only ever added to");

        assertThat(DATABASE.count("audit_log")).isEqualTo(1);
    }

    @Test
    void nobody_empties_it_by_way_of_what_it_refers_to() {
        log().record(anEntry()).block(SOON);

        assertThatThrownBy(() -> DATABASE.execute("truncate customer cascade"))
                .hasMessageContaining("only ever added to");

        assertThat(DATABASE.count("audit_log")).isEqualTo(1);
    }

    @Test
    void what_did_not_happen_is_not_in_it() {
        UnitOfWork unit = DATABASE.get(UnitOfWork.class);
        AuditEntry entry = anEntry();

        assertThatThrownBy(() -> unit.atomically(() -> log().record(entry).then(Mono.error(new Failed())))
                        .block(SOON))
                .isInstanceOf(Failed.class);

        assertThat(DATABASE.count("audit_log")).isZero();
    }

    private AuditEntry anEntry() {
        return new AuditEntry(
                aKnownCustomer(),
                AuditAction.COUPON_CREATED,
                AuditSubject.of("WELCOME"),
                AuditChange.made(Map.of("trialDays", "7")),
                Optional.empty(),
                NOW);
    }

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
