package app.tollgate.adapter.persistence.customer;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.testing.CustomersContract;
import app.tollgate.domain.access.Trial;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Identity;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

class R2dbcCustomersTest implements CustomersContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public Customers customers() {
        return DATABASE.get(Customers.class);
    }

    @Override
    public void decideRole(CustomerId id, Role role) {
        DATABASE.get(DatabaseClient.class)
                .sql("update customer set role = :role, role_decided_by_person = true where id = :id")
                .bind("role", Rows.word(role))
                .bind("id", id.value())
                .then()
                .block(SOON);
    }

    @Override
    public Optional<Trial> trialOf(CustomerId id) {
        return DATABASE.get(DatabaseClient.class)
                .sql("select * from sign_up_trial where customer_id = :id")
                .bind("id", id.value())
                .map(row -> new Trial(
                        new Tier(Rows.required(row, "tier", String.class)),
                        Rows.required(row, "starts_at", Instant.class),
                        Rows.required(row, "ends_at", Instant.class)))
                .one()
                .blockOptional(SOON);
    }

    @Test
    @Tag("TRL-1")
    void many_first_calls_at_once_give_one_trial() {
        Identity identity = anIdentity();
        Trial trial = new Trial(new Tier("pro"), NOW, daysLater(7));

        List<Customer> recognized = Flux.range(0, 64)
                .flatMap(_ -> customers().recognize(identity, Role.USER, Optional.of(trial), NOW), 64)
                .collectList()
                .block(SOON);

        assertThat(recognized).hasSize(64);
        assertThat(trialOf(identity.id())).contains(trial);
        assertThat(DATABASE.count("sign_up_trial")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update sign_up_trial set ends_at = ends_at + interval '1 day'", "delete from sign_up_trial"})
    @Tag("TRL-1")
    void a_trial_that_was_given_never_changes(String attempt) {
        Trial trial = new Trial(new Tier("pro"), NOW, daysLater(7));
        assertThat(customers()
                        .recognize(anIdentity(), Role.USER, Optional.of(trial), NOW)
                        .block(SOON))
                .isNotNull();

        assertThatThrownBy(() -> DATABASE.execute(attempt)).hasMessageContaining("sign_up_trial is only ever added to");
    }

    @Test
    @Tag("IDN-2")
    void many_first_calls_at_once_make_one_customer_and_all_get_it() {
        Identity identity = anIdentity();

        List<Customer> recognized = Flux.range(0, 64)
                .flatMap(_ -> customers().recognize(identity, Role.USER, Optional.empty(), NOW), 64)
                .collectList()
                .block(SOON);

        assertThat(recognized)
                .hasSize(64)
                .containsOnly(new Customer(identity.id(), identity.email(), identity.name(), Role.USER, NOW));
        assertThat(DATABASE.count("customer")).isEqualTo(1);
    }

    @Test
    @Tag("IDN-2")
    void writes_nothing_when_nothing_changed() {
        Identity identity = anIdentity();
        assertThat(customers()
                        .recognize(identity, Role.USER, Optional.empty(), NOW)
                        .block(SOON))
                .isNotNull();
        String before = placeOf(identity.id());

        assertThat(customers()
                        .recognize(identity, Role.USER, Optional.empty(), NOW)
                        .block(SOON))
                .isNotNull();

        assertThat(placeOf(identity.id())).isEqualTo(before);
    }

    /// PostgreSQL writes every new version of a row to another place.
    private static String placeOf(CustomerId id) {
        return DATABASE.get(DatabaseClient.class)
                .sql("select ctid::text from customer where id = :id")
                .bind("id", id.value())
                .mapValue(String.class)
                .one()
                .block(SOON);
    }
}
