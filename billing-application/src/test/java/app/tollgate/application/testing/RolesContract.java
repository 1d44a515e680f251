package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Roles;
import app.tollgate.application.port.store.Roles.Decision;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of roles promises.
@Tag("IDN-3")
public interface RolesContract {

    Roles roles();

    Customers customers();

    @Test
    default void a_super_admin_gives_a_role_and_hears_what_it_was() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId ann = somebody(Role.USER);

        assertThat(decide(ann, Role.SUPPORT, boss)).isEqualTo(new Decision.Decided(Role.USER, true));
        assertThat(decide(ann, Role.SUPPORT, boss)).isEqualTo(new Decision.Decided(Role.SUPPORT, false));
        assertThat(decide(ann, Role.SUPER_ADMIN, boss)).isEqualTo(new Decision.Decided(Role.SUPPORT, true));

        assertThat(roleOf(ann)).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    default void no_configured_address_changes_it_again() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        Identity ann = anIdentity();
        assertThat(recognized(ann, Role.SUPER_ADMIN)).isEqualTo(Role.SUPER_ADMIN);
        Identity ben = anIdentity();
        assertThat(recognized(ben, Role.USER)).isEqualTo(Role.USER);

        assertThat(decide(ann.id(), Role.USER, boss)).isEqualTo(new Decision.Decided(Role.SUPER_ADMIN, true));
        assertThat(decide(ben.id(), Role.USER, boss)).isEqualTo(new Decision.Decided(Role.USER, true));

        assertThat(recognized(ann, Role.SUPER_ADMIN)).isEqualTo(Role.USER);
        assertThat(recognized(ben, Role.SUPER_ADMIN)).isEqualTo(Role.USER);
    }

    @Test
    default void nobody_else_gives_one() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);
        CustomerId ann = somebody(Role.USER);

        for (CustomerId other : new CustomerId[] {somebody(Role.ADMIN), ann, new CustomerId("stranger")}) {
            assertThat(decide(ann, Role.ADMIN, other)).isEqualTo(new Decision.NotEntitled());
        }

        assertThat(roleOf(ann)).isEqualTo(Role.USER);
        assertThat(roleOf(boss)).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    default void the_last_super_admin_stays_one() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);

        assertThat(decide(boss, Role.ADMIN, boss)).isEqualTo(new Decision.LastSuperAdmin());
        assertThat(decide(boss, Role.SUPER_ADMIN, boss)).isEqualTo(new Decision.Decided(Role.SUPER_ADMIN, true));

        assertThat(roleOf(boss)).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    default void a_stranger_gets_none() {
        CustomerId boss = somebody(Role.SUPER_ADMIN);

        assertThat(decide(new CustomerId("stranger"), Role.ADMIN, boss)).isEqualTo(new Decision.NoSuchCustomer());
    }

    private Decision decide(CustomerId customer, Role role, CustomerId by) {
        return roles().decide(customer, role, by, NOW).block(SOON);
    }

    private CustomerId somebody(Role role) {
        Identity identity = anIdentity();
        assertThat(recognized(identity, role)).isEqualTo(role);
        return identity.id();
    }

    private Role recognized(Identity identity, Role initial) {
        return customers()
                .recognize(identity, initial, Optional.empty(), NOW)
                .block(SOON)
                .role();
    }

    private Role roleOf(CustomerId id) {
        return customers().find(id).block(SOON).role();
    }
}
