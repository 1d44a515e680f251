package app.tollgate.application.customer;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.customer.ChangeRole.Command;
import app.tollgate.application.customer.ChangeRole.Outcome;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryRoles;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IDN-3")
class ChangeRoleTest {

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final ChangeRole roles =
            new ChangeRoleService(new InMemoryRoles(customers), audit, new PlainUnitOfWork(), new MovableClock(NOW));

    @Test
    void a_super_admin_gives_a_role() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId ann = somebody(Role.USER);

        assertThat(change(ann, Role.ADMIN, boss)).isEqualTo(new Outcome.Changed(Role.USER, Role.ADMIN));
        assertThat(customers.known(ann).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    @Tag("ADM-5")
    void what_was_changed_is_on_record_and_what_was_not_is_not() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId ann = somebody(Role.USER);

        assertThat(change(ann, Role.SUPPORT, boss)).isEqualTo(new Outcome.Changed(Role.USER, Role.SUPPORT));
        assertThat(change(ann, Role.SUPPORT, boss)).isEqualTo(new Outcome.Changed(Role.SUPPORT, Role.SUPPORT));
        assertThat(change(boss, Role.SUPPORT, ann)).isEqualTo(new Outcome.LastSuperAdmin());

        assertThat(audit.all())
                .containsExactly(new AuditEntry(
                        boss,
                        AuditAction.ROLE_CHANGED,
                        AuditSubject.of(ann),
                        new AuditChange(Map.of("role", "user"), Map.of("role", "support")),
                        Optional.of("new on the team"),
                        NOW));
    }

    @Test
    @Tag("ADM-5")
    void a_role_that_stays_is_on_record_where_it_is_a_persons_decision_from_here_on() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId ann = somebody(Role.USER);

        assertThat(change(ann, Role.USER, boss)).isEqualTo(new Outcome.Changed(Role.USER, Role.USER));
        assertThat(change(ann, Role.USER, boss)).isEqualTo(new Outcome.Changed(Role.USER, Role.USER));

        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void nobody_decides_about_themselves() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        var _ = somebody(Role.SUPER_ADMIN);

        assertThat(change(boss, Role.ADMIN, boss)).isEqualTo(new Outcome.OwnRole());
        assertThat(customers.known(boss).orElseThrow().role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void strangers_get_no_role_and_admins_give_none() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId admin = somebody(Role.ADMIN);
        CustomerId ann = somebody(Role.USER);

        assertThat(change(new CustomerId("stranger"), Role.ADMIN, boss)).isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(change(ann, Role.ADMIN, admin)).isEqualTo(new Outcome.NotEntitled());
    }

    private Outcome change(CustomerId customer, Role role, CustomerId by) {
        return roles.change(new Command(customer, role, "new on the team", by)).block(SOON);
    }

    private CustomerId somebody(Role role) {
        return customers
                .recognize(anIdentity(), role, Optional.empty(), NOW)
                .block(SOON)
                .id();
    }
}
