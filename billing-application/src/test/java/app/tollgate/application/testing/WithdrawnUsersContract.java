package app.tollgate.application.testing;

import static app.tollgate.application.testing.AddedUsersContract.ADDRESS;
import static app.tollgate.application.testing.AddedUsersContract.aUser;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store of added users promises about what is moved, taken back or over, and about names.
public interface WithdrawnUsersContract {

    AddedUsers added();

    Customers customers();

    Grants grants();

    CustomerId anAdmin();

    @Test
    @Tag("GRT-2")
    default void what_waits_is_found_until_somebody_has_it() {
        AddedUser user = added(daysLater(30));

        assertThat(added().waiting(user.id()).block(SOON)).isEqualTo(user);
        recognize("ann", Optional.empty(), daysLater(1));

        assertThat(added().waiting(user.id()).block(SOON)).isNull();
        assertThat(move(user, daysLater(60))).isFalse();
        assertThat(withdraw(user)).isFalse();
    }

    @Test
    @Tag("GRT-2")
    default void an_end_is_moved_from_where_it_is_and_is_what_is_claimed() {
        AddedUser user = added(daysLater(30));

        assertThat(move(user, daysLater(60))).isTrue();
        assertThat(move(user, daysLater(90))).isFalse();
        recognize("ann", Optional.empty(), daysLater(31));

        assertThat(freeAccessOf("ann")).extracting(Grant::endsAt).containsExactly(daysLater(60));
    }

    @Test
    @Tag("GRT-2")
    default void what_was_withdrawn_is_claimed_by_nobody_and_the_address_may_be_added_again() {
        AddedUser user = added(daysLater(30));

        assertThat(withdraw(user)).isTrue();
        assertThat(withdraw(user)).isFalse();
        assertThat(added().isTaken(ADDRESS, NOW).block(SOON)).isFalse();
        assertThat(added().waiting(user.id()).block(SOON)).isNull();
        recognize("ann", Optional.empty(), daysLater(1));

        assertThat(freeAccessOf("ann")).isEmpty();
        assertThat(added().add(aUser(anAdmin(), daysLater(9))).block(SOON)).isTrue();
    }

    @Test
    @Tag("GRT-2")
    default void what_has_ended_is_claimed_by_nobody_and_the_address_may_be_added_again() {
        AddedUser ended = aUser(anAdmin(), daysLater(-10), daysLater(-1));
        assertThat(added().add(ended).block(SOON)).isTrue();
        recognize("ann", Optional.empty(), daysLater(-1));
        assertThat(freeAccessOf("ann")).isEmpty();

        AddedUser again = added(daysLater(30));

        assertThat(added().waiting(ended.id()).block(SOON)).isNull();
        recognize("ann", Optional.empty(), NOW);
        assertThat(freeAccessOf("ann")).extracting(grant -> grant.id().value()).containsExactly(again.grant());
    }

    @Test
    @Tag("GRT-2")
    default void the_name_is_that_of_a_new_customer_whose_token_has_none() {
        added(daysLater(30));

        assertThat(recognize("ann", Optional.empty(), NOW).name()).contains("New One");
        assertThat(recognize("ann", Optional.empty(), NOW).name()).contains("New One");
    }

    @Test
    @Tag("GRT-2")
    default void a_name_in_the_token_is_the_one_that_counts() {
        added(daysLater(30));

        assertThat(recognize("ann", Optional.of("Ann"), NOW).name()).contains("Ann");
    }

    @CanIgnoreReturnValue
    private AddedUser added(Instant until) {
        AddedUser user = aUser(anAdmin(), until);
        assertThat(added().add(user).block(SOON)).isTrue();
        return user;
    }

    private boolean move(AddedUser user, Instant until) {
        return added().moveEnd(user.id(), user.until(), until).block(SOON);
    }

    private boolean withdraw(AddedUser user) {
        return added().withdraw(user.id(), user.until(), NOW).block(SOON);
    }

    @CanIgnoreReturnValue
    private Customer recognize(String id, Optional<String> name, Instant now) {
        return customers()
                .recognize(
                        new Identity(new CustomerId(id), Optional.of(ADDRESS), true, name),
                        Role.USER,
                        Optional.<Trial>empty(),
                        now)
                .block(SOON);
    }

    private List<Grant> freeAccessOf(String id) {
        return grants().of(new CustomerId(id), GrantKind.FREE_ACCESS)
                .collectList()
                .block(SOON);
    }
}
