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
import app.tollgate.application.testing.AddedUsersContract;
import app.tollgate.application.testing.WithdrawnUsersContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

@Tag("GRT-2")
class R2dbcAddedUsersTest implements AddedUsersContract, WithdrawnUsersContract {

    private static final int SIGN_INS = 48;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public AddedUsers added() {
        return DATABASE.get(AddedUsers.class);
    }

    @Override
    public Customers customers() {
        return DATABASE.get(Customers.class);
    }

    @Override
    public Grants grants() {
        return DATABASE.get(Grants.class);
    }

    @Override
    public CustomerId anAdmin() {
        return new KnownRows(DATABASE).aCustomer();
    }

    @Test
    void of_many_who_sign_in_at_once_with_the_address_one_gets_it() {
        assertThat(added().add(AddedUsersContract.aUser(anAdmin(), daysLater(30)))
                        .block(SOON))
                .isTrue();

        signInAll(number -> "person-" + number);

        assertThat(DATABASE.count("access_grant")).isEqualTo(1);
        assertThat(DATABASE.count(
                        "added_user join access_grant on grant_id = access_grant.id and claimed_by =" + " customer_id"))
                .isEqualTo(1);
    }

    @Test
    void one_who_signs_in_many_times_at_once_gets_it_once() {
        assertThat(added().add(AddedUsersContract.aUser(anAdmin(), daysLater(30)))
                        .block(SOON))
                .isTrue();

        signInAll(_ -> "ann");

        assertThat(DATABASE.count("access_grant where customer_id = 'ann'")).isEqualTo(1);
    }

    @Test
    void of_many_who_add_the_address_at_once_one_does() {
        CustomerId admin = anAdmin();

        List<Boolean> done = Flux.range(0, SIGN_INS)
                .flatMap(_ -> added().add(AddedUsersContract.aUser(admin, daysLater(30))), SIGN_INS)
                .collectList()
                .block(SOON);

        assertThat(done).containsOnlyOnce(true).hasSize(SIGN_INS);
    }

    @Test
    void what_was_given_is_no_news_to_the_time_before_the_sign_in() {
        assertThat(added().add(AddedUsersContract.aUser(anAdmin(), daysLater(30)))
                        .block(SOON))
                .isTrue();

        signInAll(_ -> "ann");

        assertThat(DATABASE.count("access_history where kind = 'grant' and happened_at = '" + signedInAt() + "'"))
                .isEqualTo(1);
    }

    private static Instant signedInAt() {
        return NOW.plusSeconds(60);
    }

    private void signInAll(IntFunction<String> idOf) {
        Flux.range(0, SIGN_INS)
                .map(number -> new Identity(
                        new CustomerId(idOf.apply(number)),
                        Optional.of(AddedUsersContract.ADDRESS),
                        true,
                        Optional.empty()))
                .flatMap(
                        identity -> customers().recognize(identity, Role.USER, Optional.empty(), signedInAt()),
                        SIGN_INS)
                .then()
                .block(SOON);
    }
}
