package app.tollgate.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an installation recorded before there was a history.
@Tag("ACC-5")
class AccessHistoryMigrationTest {

    private static final String PLAN = "0198c5a0-0000-7000-8000-000000000001";
    private static final String SUBSCRIPTION = "0198c5a0-0000-7000-8000-000000000002";

    private static final String BEFORE = """
        insert into plan (
            id, code, version, price_minor, currency, interval_unit, interval_count, tier, features, limits,
            credits_per_payment, credits_per_day, name, description, sort_order, other_prices, status)
        values ('%1$s', 'pro', 1, 900, 'EUR', 'month', 1, 'pro', '[]', '[]', 0, 0, 'Pro', '', 1, '[]', 'active');
        insert into customer (id, role, registered_at) values ('ann', 'admin', '2026-01-01T00:00:00Z');
        insert into subscription (id, customer_id, plan_id, status, created_at, changed_at, version)
        values ('%2$s', 'ann', '%1$s', 'approval_pending', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z', 1);
        """.formatted(PLAN, SUBSCRIPTION);

    @Test
    void counts_from_its_last_change_on_and_no_customer_of_before_gets_a_trial() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            DatabaseSettings settings = database.settings();
            Flyway.configure()
                    .dataSource(JdbcUrl.of(settings), settings.user(), settings.password())
                    .target("6")
                    .load()
                    .migrate();
            try (Connection connection =
                            DriverManager.getConnection(JdbcUrl.of(settings), settings.user(), settings.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(BEFORE);
                assertThat(Migrations.run(settings).info().pending()).isEmpty();

                assertThat(rows(statement, """
                    select kind || ' ' || row_id || ' ' || (happened_at at time zone 'UTC') from access_history
                    """))
                        .containsExactlyInAnyOrder(
                                "plan " + PLAN + " 1970-01-01 00:00:00",
                                "person ann 2026-01-01 00:00:00",
                                "subscription " + SUBSCRIPTION + " 2026-01-03 00:00:00");
                assertThat(rows(statement, "select customer_id from sign_up_trial"))
                        .isEmpty();
            }
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
