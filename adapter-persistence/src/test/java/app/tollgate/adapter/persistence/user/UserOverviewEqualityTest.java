package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.tollgate.adapter.persistence.FreshDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/// After any changes to what it is derived from, done by several at once, the list holds what the derivation
/// says. `-Dtollgate.seed=` plays one run again, apart from who was first.
@Tag("ADM-1")
class UserOverviewEqualityTest {

    private static final int CUSTOMERS = 5;
    private static final int CHANGES = 160;
    private static final int AT_ONCE = 8;

    private static final List<String> STATES = List.of("completed", "pending", "refunded", "partially_refunded");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final long seed = Optional.ofNullable(Long.getLong("tollgate.seed")).orElseGet(System::nanoTime);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final List<String> statements = new ArrayList<>();
    private final People people = new People(statements::add);

    @RepeatedTest(5)
    void the_list_equals_what_it_is_derived_from() {
        foundation(People.in(DATABASE));
        for (int change = 0; change < CHANGES; change++) {
            change("c" + random.nextInt(CUSTOMERS), change);
        }

        runAtOnce();

        assertThat(differences()).as("seed %d", seed).isZero();
        assertThat(DATABASE.count("user_overview where totals <> '{}'")).isPositive();
    }

    /// Each of the triggers is needed: where one sleeps, the list falls behind.
    @ParameterizedTest
    @MethodSource("triggers")
    void without_any_one_of_its_triggers_the_list_falls_behind(String table, String trigger) {
        People first = People.in(DATABASE);
        plans(first);
        new OneOfEach(first).foundation();
        assertThat(differences()).isZero();

        DATABASE.execute("alter table " + table + " disable trigger " + trigger);
        try {
            new OneOfEach(first).change();
        } finally {
            DATABASE.execute("alter table " + table + " enable trigger " + trigger);
        }

        assertThat(differences()).isPositive();
    }

    static Stream<Arguments> triggers() {
        return DATABASE
                .get(DatabaseClient.class)
                .sql("select tgrelid::regclass::text as place, tgname::text as name from pg_trigger"
                        + " where tgfoid in ('user_changed'::regproc, 'user_claimed'::regproc,"
                        + " 'keep_user_terms'::regproc)")
                .map(row -> arguments(row.get("place", String.class), row.get("name", String.class)))
                .all()
                .collectList()
                .block(SOON)
                .stream();
    }

    /// What the changes are made to, one after the other.
    private void foundation(People first) {
        plans(first);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            new OneOfEach(first).everything("c" + customer);
        }
    }

    private static void plans(People first) {
        first.plan("pro");
        first.plan("yearly");
    }

    private void change(String customer, int number) {
        int day = random.nextInt(-20, 40);
        switch (random.nextInt(15)) {
            case 0, 1 ->
                people.payment(
                        customer,
                        1,
                        number,
                        pick(STATES),
                        random.nextInt(1, 99) + " " + pick(List.of("USD", "EUR")),
                        day);
            case 2 ->
                people.write(
                        "update payment set state = '%s' where id = (select id from payment where customer_id"
                                + " = '%s' order by id limit 1)",
                        pick(STATES), customer);
            case 3 ->
                people.write(
                        "update subscription set paid_through = '%s' where id = '%s'",
                        People.day(day), People.id(customer + random.nextInt(2)));
            case 4 ->
                people.write(
                        "update subscription set status = 'cancelled', status_since = now() where customer_id"
                                + " = '%s' and status = 'active'",
                        customer);
            case 5 -> paidByHand(customer, number, day);
            case 6 ->
                people.write(
                        "update access_grant set ends_at = greatest(starts_at, '%s') where customer_id = '%s'"
                                + " and kind = 'manual_plan'",
                        People.day(day), customer);
            case 7 -> people.write("update customer set name = 'Name %d Other' where id = '%s'", number, customer);
            default -> rarer(customer, number, day);
        }
    }

    private void rarer(String customer, int number, int day) {
        switch (random.nextInt(7)) {
            case 0 -> together(one -> one.redemption(customer, "CODE-" + number, 0));
            case 1 -> people.added("added-" + number, customer, day);
            case 2 -> people.claimed("added-" + random.nextInt(CHANGES), customer);
            case 3 ->
                people.write(
                        "update access_grant set ends_at = greatest(starts_at, '%s') where customer_id = '%s'"
                                + " and kind = 'free_access'",
                        People.day(day), customer);
            case 4 -> people.subscription(customer, 100 + number, "pro", "cancelled", day);
            case 5 ->
                people.write(
                        "insert into sign_up_trial values ('%s', 'pro', null, '%s', '%s') on conflict do nothing",
                        customer, People.day(day), People.day(day + 7));
            default -> people.succession(customer, random.nextBoolean());
        }
    }

    /// In one transaction, as an approval does it.
    private void paidByHand(String customer, int number, int day) {
        together(approving -> {
            approving.grant(customer, number, "manual_plan", day, day + random.nextInt(1, 9));
            approving.manualPayment(customer, number, random.nextInt(1, 99) + " USD", day);
        });
    }

    private void together(Consumer<People> changes) {
        List<String> one = new ArrayList<>();
        changes.accept(new People(one::add));
        statements.add(String.join(";", one));
    }

    private void runAtOnce() {
        DatabaseClient database = DATABASE.get(DatabaseClient.class);
        Flux.fromIterable(statements)
                .flatMap(statement -> database.sql(statement).then(), AT_ONCE)
                .then()
                .block(SOON);
    }

    private static long differences() {
        return differences("user_overview", "select * from user_derived")
                + differences(
                        "user_term",
                        "select term, registered_at, id from user_derived, user_terms(email, name) as term");
    }

    private static long differences(String table, String derivation) {
        return DATABASE.count("((table " + table + " except " + derivation + ") union all (" + derivation
                + " except table " + table + ")) different");
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
