package app.tollgate.application.access;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.access.OverrideAccess.Command;
import app.tollgate.application.access.OverrideAccess.Outcome;
import app.tollgate.application.access.OverrideAccess.Release;
import app.tollgate.application.testing.InMemoryAccessOverrides;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.domain.access.AccessOverride;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-4")
class OverrideAccessTest {

    private static final Tier PRO = new Tier("pro");

    private final CustomerId boss = aCustomer().id();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryAccessOverrides overrides = new InMemoryAccessOverrides();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final OverrideAccess access = new OverrideAccessService(
            customers,
            overrides,
            audit,
            new PlainUnitOfWork(),
            new TierOrder(List.of(new Tier("free"), PRO)),
            new MovableClock(NOW));

    @Test
    void on_an_admin_it_counts_at_once() {
        CustomerId admin = someone(Role.ADMIN);
        AccessOverride expected = new AccessOverride(admin, PRO, "for the demo", boss, NOW);

        assertThat(force(admin, PRO)).isEqualTo(new Outcome.Forced(expected, true));
        assertThat(overrides.inForce(admin)).contains(expected);
    }

    @Test
    void on_anybody_else_it_is_kept_and_said_not_to_count() {
        CustomerId user = someone(Role.USER);

        assertThat(force(user, PRO))
                .isInstanceOfSatisfying(
                        Outcome.Forced.class,
                        forced -> assertThat(forced.effective()).isFalse());
        assertThat(overrides.inForce(user)).isPresent();
    }

    @Test
    void a_tier_the_product_does_not_have_is_refused() {
        CustomerId admin = someone(Role.ADMIN);

        assertThat(force(admin, new Tier("gold"))).isEqualTo(new Outcome.UnknownTier(new Tier("gold")));
        assertThat(overrides.inForce(admin)).isEmpty();
    }

    @Test
    void a_stranger_cannot_be_overridden_nor_released() {
        CustomerId stranger = new CustomerId("stranger");

        assertThat(force(stranger, PRO)).isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(access.release(stranger, boss).block(SOON)).isEqualTo(new Release.NoSuchCustomer());
    }

    @Test
    void a_release_ends_it_and_can_be_repeated() {
        CustomerId admin = someone(Role.ADMIN);
        assertThat(force(admin, PRO)).isInstanceOf(Outcome.Forced.class);

        assertThat(access.release(admin, boss).block(SOON)).isEqualTo(new Release.Released());
        assertThat(access.release(admin, boss).block(SOON)).isEqualTo(new Release.Released());

        assertThat(overrides.inForce(admin)).isEmpty();
    }

    @Test
    @Tag("ADM-5")
    void what_was_forced_and_let_go_of_is_on_record_with_what_stood_before() {
        CustomerId admin = someone(Role.ADMIN);
        assertThat(force(admin, PRO)).isInstanceOf(Outcome.Forced.class);
        assertThat(force(admin, new Tier("free"))).isInstanceOf(Outcome.Forced.class);
        assertThat(access.release(admin, boss).block(SOON)).isEqualTo(new Release.Released());
        assertThat(access.release(admin, boss).block(SOON)).isEqualTo(new Release.Released());

        assertThat(audit.all())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.ACCESS_FORCED, AuditAction.ACCESS_FORCED, AuditAction.ACCESS_RELEASED);
        assertThat(audit.all().get(1).change())
                .isEqualTo(new AuditChange(Map.of("tier", "pro"), Map.of("tier", "free")));
        assertThat(audit.all().get(1).reason()).contains("for the demo");
    }

    private CustomerId someone(Role role) {
        Identity identity = anIdentity();
        return customers
                .recognize(identity, role, Optional.empty(), NOW)
                .block(SOON)
                .id();
    }

    private Outcome force(CustomerId customer, Tier tier) {
        return access.force(new Command(customer, tier, "for the demo", boss)).block(SOON);
    }
}
