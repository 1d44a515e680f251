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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// No statement of the list walks a table or an index from end to end, whatever is asked for, among 60,000 users.
/// Beside it there is the walk that is meant: in the order of the list, up to a bound.
@Tag("ADM-1")
class UserListPlansTest {

    private static final int ROWS_MAX = 10_000;
    private static final int LIMIT = 21;

    private static final Standing STANDING = new Standing(NOW, NOW.minus(Duration.ofDays(3)), true);

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
          from generate_series(1, 60000) i
        """.formatted(NOW);

    @BeforeEach
    void populate() {
        DATABASE.execute("alter table user_overview disable trigger keep_user_terms");
        DATABASE.execute(POPULATION);
        DATABASE.execute("insert into user_term select term, registered_at, id"
                + " from user_overview, user_terms(email, name) as term");
        DATABASE.execute("alter table user_overview enable trigger keep_user_terms");
        DATABASE.execute(Bulk.OF_THE_USERS);
        Stream.of("user_overview", "user_term", "subscription", "payment", "plan_request", "coupon_redemption")
                .forEach(table -> DATABASE.execute("vacuum analyze " + table));
    }

    @Test
    void nothing_is_walked_from_end_to_end() {
        filters()
                .forEach(filter -> places().forEach(place -> {
                    var conditions = new UserConditions(filter, STANDING, place);
                    asked(filter, conditions).forEach(question -> {
                        JsonNode plan = planOf(question.statement(), conditions);
                        assertThat(Walks.longest(plan, question.isMeant()))
                                .as("%s\n%s\n%s", filter, question.statement(), plan.toPrettyString())
                                .isLessThanOrEqualTo(ROWS_MAX);
                        assertThat(Walks.longest(plan, _ -> false))
                                .as("%s\n%s", filter, plan.toPrettyString())
                                .isLessThanOrEqualTo(R2dbcUserList.LOOKED_AT);
                    });
                }));
    }

    /// The rule would hold for any plan if this did not find what it looks for: of a table, of an index that holds all
    /// that is asked for, and of each of the tables beside the list.
    @Test
    void a_walk_is_noticed() {
        var conditions = new UserConditions(UserFilter.NONE, STANDING, new Position.Start());

        assertThat(List.of(
                        "user_overview where totals <> '{}'",
                        "user_overview where plan_code is distinct from 'other'",
                        "user_term where term like '%x%'",
                        "subscription where provider_id like '%x%'",
                        "payment where sale_id like '%x%'",
                        "plan_request where transfer_id like '%x%'",
                        "coupon_redemption where person_key like '%x%'"))
                .allSatisfy(place -> assertThat(Walks.longest(
                                planOf(
                                        "select count(*), :now::timestamptz, :graced::timestamptz, :keeps::boolean,"
                                                + " :limit::int from " + place,
                                        conditions),
                                Walks::isInOrderOfTheList))
                        .isGreaterThan(ROWS_MAX));
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

    private record Question(String statement, Predicate<JsonNode> isMeant) {}

    /// As the list asks them.
    private static Stream<Question> asked(UserFilter filter, UserConditions conditions) {
        if (filter.search().isPresent()) {
            return Stream.of(new Question(UserSql.searched(conditions, R2dbcUserList.LOOKED_AT), _ -> false));
        }
        if (conditions.areOnOrderAlone()) {
            return Stream.of(new Question(UserSql.next(conditions, LIMIT), _ -> false));
        }
        return Stream.of(
                new Question(UserSql.next(conditions, R2dbcUserList.LOOKED_AT), Walks::isInOrderOfTheList),
                new Question(UserSql.gathered(conditions), _ -> false));
    }

    private static JsonNode planOf(String statement, UserConditions conditions) {
        DatabaseClient database = DATABASE.get(DatabaseClient.class);
        return database.sql(UserSql.PLANNED)
                .then()
                .then(explaining(statement, conditions))
                .as(DATABASE.get(TransactionalOperator.class)::transactional)
                .block(SOON);
    }

    private static Mono<JsonNode> explaining(String statement, UserConditions conditions) {
        return DATABASE.get(DatabaseClient.class)
                .sql("explain (analyze, format json) " + statement)
                .bindValues(conditions.values())
                .bind("limit", LIMIT)
                .mapValue(String.class)
                .one()
                .map(JsonMapper.shared()::readTree);
    }
}
