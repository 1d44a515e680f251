package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.application.port.store.AddedUsers;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.testing.AddedUsersContract;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantId;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.customer.AddedUser;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A sign-in claims what waits while an admin changes it, or the free access that they have.
@Tag("GRT-2")
class ClaimRaceTest {

    private static final int ROUNDS = 20;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private CustomerId ann;

    @BeforeEach
    void somebody() {
        ann = new KnownRows(DATABASE).aCustomer();
    }

    /// The claim waits for the grant that is not committed yet, and then that is in its time.
    @Test
    void a_claim_that_meets_a_grant_in_between_is_done_again_behind_it() {
        AddedUser user = added(daysLater(30));
        Grant given = grant(daysLater(7));
        Mono<Customer> claim = signIn();
        var failed = new AtomicReference<@Nullable Throwable>();

        Boolean added = DATABASE.get(UnitOfWork.class)
                .atomically(() -> DATABASE.get(Grants.class)
                        .add(given)
                        .publishOn(Schedulers.boundedElastic())
                        .doOnNext(_ -> {
                            var _ = claim.subscribe(_ -> {}, failed::set);
                            waitsForALock();
                        }))
                .block(SOON);

        assertThat(added).isTrue();
        Awaitility.await().atMost(SOON).until(() -> DATABASE.count("access_grant") == 2 || failed.get() != null);
        assertThat(failed).hasValue(null);
        assertThat(DATABASE.count("access_grant where id = '" + user.grant() + "' and starts_at = '" + daysLater(7)
                        + "' and customer_id = '" + ann.value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_a_claim_and_a_withdrawal_at_once_one_wins() {
        for (int round = 0; round < ROUNDS; round++) {
            AddedUser user = added(daysLater(30));
            long before = DATABASE.count("access_grant");

            var both = Mono.zip(signIn(), DATABASE.get(AddedUsers.class).withdraw(user.id(), user.until(), NOW))
                    .block(SOON);

            assertThat(DATABASE.count("access_grant") - before).isEqualTo(both.getT2() ? 0 : 1);
            assertThat(DATABASE.count("user_overview where id = '" + user.id().value() + "'"))
                    .isZero();
        }
    }

    @Test
    @Tag("ADM-1")
    void the_list_follows_an_end_that_is_moved_and_what_is_withdrawn() {
        AddedUser user = added(daysLater(30));
        String shown = "user_overview where id = '" + user.id().value() + "'";

        assertThat(DATABASE.get(AddedUsers.class)
                        .moveEnd(user.id(), user.until(), daysLater(60))
                        .block(SOON))
                .isTrue();
        assertThat(DATABASE.count(shown + " and free_until = '" + daysLater(60) + "'"))
                .isEqualTo(1);

        assertThat(DATABASE.get(AddedUsers.class)
                        .withdraw(user.id(), daysLater(60), NOW)
                        .block(SOON))
                .isTrue();
        assertThat(DATABASE.count(shown)).isZero();
    }

    private static void waitsForALock() {
        Awaitility.await()
                .atMost(SOON)
                .pollDelay(Duration.ZERO)
                .until(() -> DATABASE.count(
                                "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        > 0);
    }

    private AddedUser added(Instant until) {
        AddedUser user = AddedUsersContract.aUser(ann, until);
        assertThat(DATABASE.get(AddedUsers.class).add(user).block(SOON)).isTrue();
        return user;
    }

    private Mono<Customer> signIn() {
        return DATABASE.get(Customers.class)
                .recognize(
                        new Identity(ann, Optional.of(AddedUsersContract.ADDRESS), true, Optional.empty()),
                        Role.USER,
                        Optional.empty(),
                        NOW);
    }

    private Grant grant(Instant until) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                ann,
                GrantKind.FREE_ACCESS,
                new Tier("pro"),
                Optional.empty(),
                NOW,
                until,
                "for the beta",
                ann,
                NOW);
    }
}
