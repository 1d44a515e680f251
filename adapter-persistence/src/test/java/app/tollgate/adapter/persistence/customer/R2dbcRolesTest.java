package app.tollgate.adapter.persistence.customer;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.UseCases;
import app.tollgate.application.customer.ChangeRole;
import app.tollgate.application.customer.ChangeRole.Command;
import app.tollgate.application.customer.ChangeRole.Outcome;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Roles;
import app.tollgate.application.testing.RolesContract;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

class R2dbcRolesTest implements RolesContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public Roles roles() {
        return DATABASE.get(Roles.class);
    }

    @Override
    public Customers customers() {
        return DATABASE.get(Customers.class);
    }

    @RepeatedTest(10)
    void of_two_who_take_each_others_role_at_once_one_stays() {
        List<CustomerId> bosses = superAdmins(2);

        List<Outcome> outcomes = eachTakesTheRoleOfTheNext(bosses);

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new Outcome.Changed(Role.SUPER_ADMIN, Role.USER), new Outcome.LastSuperAdmin());
        assertThat(DATABASE.count("customer where role = 'super_admin'")).isEqualTo(1);
        assertThat(DATABASE.count("audit_log")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void in_a_ring_of_them_somebody_stays() {
        List<CustomerId> bosses = superAdmins(8);

        List<Outcome> outcomes = eachTakesTheRoleOfTheNext(bosses);

        long taken = outcomes.stream().filter(Outcome.Changed.class::isInstance).count();
        assertThat(outcomes).hasSize(8);
        assertThat(taken).isBetween(1L, 7L);
        assertThat(DATABASE.count("customer where role = 'super_admin'")).isEqualTo(8 - taken);
        assertThat(DATABASE.count("audit_log")).isEqualTo(taken);
    }

    private static List<Outcome> eachTakesTheRoleOfTheNext(List<CustomerId> people) {
        try (UseCases useCases = new UseCases(DATABASE).started()) {
            ChangeRole change = useCases.get(ChangeRole.class);
            return Flux.range(0, people.size())
                    .map(place -> new Command(
                            people.get((place + 1) % people.size()), Role.USER, "a coup", people.get(place)))
                    .flatMap(change::change, people.size())
                    .collectList()
                    .block(SOON);
        }
    }

    private List<CustomerId> superAdmins(int count) {
        return Stream.generate(() -> customers()
                        .recognize(anIdentity(), Role.SUPER_ADMIN, Optional.empty(), NOW)
                        .block(SOON)
                        .id())
                .limit(count)
                .toList();
    }
}
