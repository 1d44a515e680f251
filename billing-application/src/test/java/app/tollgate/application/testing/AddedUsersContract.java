package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of added users promises, together with the customers who claim what waits there.
public interface AddedUsersContract {

    EmailAddress ADDRESS = new EmailAddress("New.One@example.test");
    Tier PRO = new Tier("pro");

    AddedUsers added();

    Customers customers();

    Grants grants();

    CustomerId anAdmin();

    @Test
    @Tag("GRT-2")
    default void an_address_is_added_once_while_it_waits() {
        AddedUser user = aUser(anAdmin(), daysLater(30));

        assertThat(added().add(user).block(SOON)).isTrue();
        assertThat(added().add(aUser(anAdmin(), daysLater(60))).block(SOON)).isFalse();

        assertThat(added().isTaken(ADDRESS, NOW).block(SOON)).isTrue();
        assertThat(added().isTaken(new EmailAddress("free@example.test"), NOW).block(SOON))
                .isFalse();
    }

    @Test
    @Tag("GRT-2")
    default void an_address_of_a_customer_is_taken_verified_or_not() {
        recognize("ann", false);

        assertThat(added().isTaken(ADDRESS, NOW).block(SOON)).isTrue();
    }

    @Test
    @Tag("GRT-2")
    default void the_first_sign_in_with_the_verified_address_gets_what_was_meant() {
        AddedUser user = added(daysLater(30));

        recognize("ann", true);

        assertThat(freeAccessOf("ann")).containsExactly(grantOf(user, "ann", NOW));
    }

    @Test
    @Tag("GRT-2")
    default void whoever_comes_later_with_the_same_address_gets_nothing_nor_does_the_first_again() {
        AddedUser user = added(daysLater(30));

        recognize("ann", true);
        recognize("bob", true);
        recognize("ann", true);

        assertThat(freeAccessOf("ann")).containsExactly(grantOf(user, "ann", NOW));
        assertThat(freeAccessOf("bob")).isEmpty();
    }

    @Test
    @Tag("GRT-2")
    default void an_address_that_is_not_verified_claims_nothing_until_it_is() {
        AddedUser user = added(daysLater(30));

        recognize("ann", false);
        assertThat(freeAccessOf("ann")).isEmpty();
        recognize("ann", true);

        assertThat(freeAccessOf("ann")).containsExactly(grantOf(user, "ann", NOW));
    }

    @Test
    @Tag("GRT-2")
    default void it_follows_free_access_that_runs_already() {
        CustomerId ann = customers()
                .recognize(anIdentity(), Role.USER, Optional.empty(), NOW)
                .block(SOON)
                .id();
        GrantId running = new GrantId(UUID.randomUUID());
        assertThat(grants().add(new Grant(
                                running,
                                ann,
                                GrantKind.FREE_ACCESS,
                                PRO,
                                Optional.empty(),
                                NOW,
                                daysLater(7),
                                "for the beta",
                                ann,
                                NOW))
                        .block(SOON))
                .isTrue();
        AddedUser user = added(daysLater(30));

        recognize(ann.value(), true);

        assertThat(freeAccessOf(ann.value())).hasSize(2).contains(grantOf(user, ann.value(), daysLater(7)));
    }

    private AddedUser added(Instant until) {
        AddedUser user = aUser(anAdmin(), until);
        assertThat(added().add(user).block(SOON)).isTrue();
        return user;
    }

    @CanIgnoreReturnValue
    private CustomerId recognize(String id, boolean verified) {
        return customers()
                .recognize(
                        new Identity(new CustomerId(id), Optional.of(ADDRESS), verified, Optional.empty()),
                        Role.USER,
                        Optional.<Trial>empty(),
                        daysLater(1))
                .block(SOON)
                .id();
    }

    /// Which plan stood for the tier is left open.
    private List<Grant> freeAccessOf(String id) {
        return grants().of(new CustomerId(id), GrantKind.FREE_ACCESS)
                .collectList()
                .block(SOON);
    }

    private static Grant grantOf(AddedUser user, String customer, Instant from) {
        return new Grant(
                new GrantId(user.grant()),
                new CustomerId(customer),
                GrantKind.FREE_ACCESS,
                user.tier(),
                Optional.empty(),
                from,
                user.until(),
                user.reason(),
                user.by(),
                user.at());
    }

    static AddedUser aUser(CustomerId by, Instant until) {
        return aUser(by, NOW, until);
    }

    static AddedUser aUser(CustomerId by, Instant at, Instant until) {
        return new AddedUser(
                AddedUser.idOf(UUID.randomUUID()),
                UUID.randomUUID(),
                ADDRESS,
                Optional.of("New One"),
                PRO,
                until,
                "won it in the raffle",
                by,
                at);
    }
}
