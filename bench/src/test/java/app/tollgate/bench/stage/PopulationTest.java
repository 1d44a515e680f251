package app.tollgate.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The statements still fit the tables, and people are named alike on both sides.
class PopulationTest {

    private static final String PLAN = """
        insert into plan (id, code, version, price_minor, currency, interval_unit, interval_count, tier, features,
                          limits, credits_per_payment, credits_per_day, name, description, sort_order,
                          other_prices, status, changed_at)
        values (gen_random_uuid(), 'pro', 1, 1290, 'USD', 'month', 1, 'pro', '[]', '[]', 0, 0, 'Pro', '', 1,
                '[]', 'active', now())
        """;

    private static TestDatabase fresh;
    private static Database database;

    @BeforeAll
    static void open() {
        fresh = TestDatabase.fresh();
        database = new Database(fresh.url(), fresh::close);
        database.execute(PLAN);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everybody_has_a_subscription_and_a_payment() {
        Population population = new Population(database);

        population.become(5);

        assertThat(database.ask("select count(*) from customer join payment on customer_id = customer.id"))
                .isEqualTo("5");
        assertThat(population.people(1, 5))
                .allSatisfy(person -> assertThat(emailOf(person)).isEqualTo(person.email()));
    }

    @Test
    void the_next_population_knows_nobody_of_the_last() {
        Population population = new Population(database);
        population.become(3);
        Person gone = population.people(1, 1).getFirst();

        population.become(2);

        assertThat(emailOf(gone)).isEmpty();
        assertThat(database.ask("select count(*) from subscription")).isEqualTo("2");
    }

    private static String emailOf(Person person) {
        return database.ask("select email from customer where id = '" + person.id() + "'");
    }
}
