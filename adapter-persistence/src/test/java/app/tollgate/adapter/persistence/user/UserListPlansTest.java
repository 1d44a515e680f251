package app.tollgate.adapter.persistence.user;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserFilter.Search;
import app.tollgate.application.port.view.UserFilter.Span;
import app.tollgate.application.port.view.UserList.Position;
import app.tollgate.application.port.view.UserList.Standing;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.plan.PlanCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// No statement of the list walks a table from end to end, whatever is asked for, among 50,000 users.
@Tag("ADM-1")
class UserListPlansTest {

    private static final int ROWS_MAX = 10_000;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Span SOME = new Span(Optional.of(daysLater(-300)), Optional.of(daysLater(-250)));

    private static final String POPULATION = """
        insert into user_overview (id, registered_at, email, name, plan_code, first_paid_at, totals, coupons,
                                   renews_until, trial_until, expires_at)
        select 'u' || i, timestamptz '%1$s' - i * interval '10 minutes', 'u' || i || '@example.test',
               case when i %% 20 = 0 then 'Maria ' else 'Ann ' end || 'Other' || i,
               case when i %% 3 = 0 then case when i %% 300 = 0 then 'rare' else 'pro' end end,
               case when i %% 3 = 0 then timestamptz '%1$s' - i * interval '9 minutes' end, '{}', '{}',
               case when i %% 3 = 0 then timestamptz '%1$s' + (i %% 60 - 30) * interval '1 day' end,
               timestamptz '%1$s' - i * interval '10 minutes' + interval '14 days',
               greatest(timestamptz '%1$s' - i * interval '10 minutes' + interval '14 days',
                        case when i %% 3 = 0 then timestamptz '%1$s' + (i %% 60 - 30) * interval '1 day' end)
          from generate_series(1, 50000) i
        """.formatted(NOW);

    private static void populate() {
        DATABASE.execute("alter table user_overview disable trigger keep_user_terms");
        DATABASE.execute(POPULATION);
        DATABASE.execute("insert into user_term select term, registered_at, id"
                + " from user_overview, user_terms(email, name) as term");
        DATABASE.execute("alter table user_overview enable trigger keep_user_terms");
        DATABASE.execute("vacuum analyze user_overview");
        DATABASE.execute("vacuum analyze user_term");
    }

    @Test
    void no_table_is_walked_from_end_to_end() {
        populate();

        filters()
                .forEach(filter -> places().forEach(place -> {
                    var conditions =
                            new UserConditions(filter, new Standing(NOW, NOW.minus(Duration.ofDays(3)), true), place);
                    for (String statement : statements(filter, conditions)) {
                        JsonNode plan = planOf(statement, conditions);
                        assertThat(walked(plan))
                                .as("%s\n%s", filter, plan.toPrettyString())
                                .isLessThanOrEqualTo(ROWS_MAX);
                    }
                }));
    }

    /// The rule would hold for any plan if this did not find what it looks for.
    @Test
    void a_walk_is_noticed() {
        DATABASE.execute("insert into user_overview (id, registered_at, totals, coupons, expires_at)"
                + " select 'u' || i, now(), '{}', '{}', now() from generate_series(1, 20000) i");
        var conditions = new UserConditions(UserFilter.NONE, new Standing(NOW, NOW, true), new Position.Start());

        JsonNode plan = explained(
                "select id, :now::timestamptz, :graced::timestamptz, :keeps::boolean, :limit::int from user_overview"
                        + " where totals <> '{}'",
                conditions);

        assertThat(walked(plan)).isEqualTo(20_000);
    }

    private static Stream<UserFilter> filters() {
        Stream<UserFilter> statuses = Stream.of(UserStatus.values())
                .map(status -> filter(Optional.of(status), Optional.empty(), Span.ALL, Span.ALL, Optional.empty()));
        return Stream.concat(
                statuses,
                Stream.of(
                        UserFilter.NONE,
                        filter(Optional.empty(), Optional.of("pro"), Span.ALL, Span.ALL, Optional.empty()),
                        filter(Optional.of(UserStatus.ACTIVE), Optional.of("rare"), SOME, Span.ALL, Optional.empty()),
                        filter(Optional.empty(), Optional.empty(), SOME, Span.ALL, Optional.empty()),
                        filter(Optional.empty(), Optional.empty(), Span.ALL, SOME, Optional.empty()),
                        filter(Optional.of(UserStatus.CHURNED), Optional.of("pro"), SOME, SOME, Optional.empty()),
                        filter(Optional.empty(), Optional.empty(), Span.ALL, Span.ALL, Optional.of("maria")),
                        filter(
                                Optional.of(UserStatus.NONE),
                                Optional.of("rare"),
                                SOME,
                                SOME,
                                Optional.of("ann other4")),
                        new UserFilter(
                                Optional.empty(),
                                Optional.of(false),
                                Optional.empty(),
                                Optional.of(new CouponCode("SPRING")),
                                Span.ALL,
                                Span.ALL,
                                Span.ALL,
                                Optional.empty())));
    }

    private static Stream<Position> places() {
        return Stream.of(new Position.Start(), new Position.Behind(daysLater(-340), new CustomerId("u48960")));
    }

    private static UserFilter filter(
            Optional<UserStatus> status, Optional<String> plan, Span paid, Span expires, Optional<String> search) {
        return new UserFilter(
                status,
                Optional.empty(),
                plan.map(PlanCode::new),
                Optional.empty(),
                Span.ALL,
                paid,
                expires,
                search.map(Search::new));
    }

    private static List<String> statements(UserFilter filter, UserConditions conditions) {
        return filter.search().isPresent()
                ? List.of(UserSql.searched(conditions, R2dbcUserList.LOOKED_AT))
                : List.of(UserSql.next(conditions, R2dbcUserList.LOOKED_AT), UserSql.gathered(conditions));
    }

    private static JsonNode planOf(String statement, UserConditions conditions) {
        DatabaseClient database = DATABASE.get(DatabaseClient.class);
        return database.sql(UserSql.PLANNED)
                .then()
                .then(explaining(statement, conditions))
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);
    }

    private static JsonNode explained(String statement, UserConditions conditions) {
        return explaining(statement, conditions).block(SOON);
    }

    private static Mono<JsonNode> explaining(String statement, UserConditions conditions) {
        return DATABASE.get(DatabaseClient.class)
                .sql("explain (analyze, format json) " + statement)
                .bindValues(conditions.values())
                .bind("limit", 21)
                .mapValue(String.class)
                .one()
                .map(JsonMapper.shared()::readTree);
    }

    /// The most rows that any node of the plan has read without an index.
    private static long walked(JsonNode plan) {
        return plan.findParents("Node Type").stream()
                .filter(node -> node.path("Node Type").asString().contains("Seq Scan"))
                .mapToLong(node -> (node.path("Actual Rows").asLong()
                                + node.path("Rows Removed by Filter").asLong())
                        * node.path("Actual Loops").asLong())
                .max()
                .orElse(0);
    }
}
