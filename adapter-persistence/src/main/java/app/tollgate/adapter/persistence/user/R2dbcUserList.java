package app.tollgate.adapter.persistence.user;

import app.tollgate.application.port.view.UserFilter;
import app.tollgate.application.port.view.UserList;
import app.tollgate.domain.customer.CustomerId;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The list of users from PostgreSQL, where triggers keep one row for each of them. One transaction for each
/// page, so that what the planner is told holds for nobody else.
public final class R2dbcUserList implements UserList {

    /// So many are looked at in the order of the list before all who are wanted are gathered, and so many of
    /// those whom a beginning finds. They come from one index without a row of the table.
    static final int LOOKED_AT = 50_000;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    public R2dbcUserList(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Flux<Entry> newestFirst(UserFilter filter, Standing standing, int limit, Position after) {
        UserConditions conditions = new UserConditions(filter, standing, after);
        Mono<List<Entry>> page =
                filter.search().map(_ -> searched(conditions, limit)).orElseGet(() -> filtered(conditions, limit));
        return database.sql(UserSql.PLANNED)
                .then()
                .then(page)
                .as(transaction::transactional)
                .flatMapIterable(entries -> entries);
    }

    @Override
    public Mono<Entry> find(CustomerId id, Standing standing) {
        return database.sql(UserSql.FIND)
                .bindValues(new UserConditions(UserFilter.NONE, standing, new Position.Start()).values())
                .bind("id", id.value())
                .map(UserRows::entry)
                .one();
    }

    private Mono<List<Entry>> searched(UserConditions conditions, int limit) {
        return read(UserSql.searched(conditions, LOOKED_AT), conditions, limit);
    }

    private Mono<List<Entry>> filtered(UserConditions conditions, int limit) {
        boolean isAll = conditions.areOnOrderAlone();
        return read(UserSql.next(conditions, isAll ? limit : LOOKED_AT), conditions, limit)
                .filter(found -> isAll || found.size() == limit)
                .switchIfEmpty(Mono.defer(() -> gathered(conditions, limit)));
    }

    private Mono<List<Entry>> gathered(UserConditions conditions, int limit) {
        return read(UserSql.gathered(conditions), conditions, limit);
    }

    private Mono<List<Entry>> read(String statement, UserConditions conditions, int limit) {
        return database.sql(statement)
                .bindValues(conditions.values())
                .bind("limit", limit)
                .map(UserRows::entry)
                .all()
                .collectList();
    }
}
