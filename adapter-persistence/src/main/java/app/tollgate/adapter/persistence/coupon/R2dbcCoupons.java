package app.tollgate.adapter.persistence.coupon;

import static app.tollgate.adapter.persistence.Rows.micros;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.nullableMoment;

import app.tollgate.application.port.store.Coupons;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Coupons in PostgreSQL.
public final class R2dbcCoupons implements Coupons {

    private static final String ADD = """
        insert into coupon (
            id, code, trial_days, description, valid_from, valid_until, max_uses, active, uses, created_by, created_at)
        values (
            :id, :code, :trial_days, :description, :valid_from, :valid_until, :max_uses, :active, :uses, :by, :at)
        on conflict (code) do nothing
        """;

    private static final String LIST = """
        select * from coupon where :after::uuid is null or id < :after::uuid order by id desc limit :limit
        """;

    private static final String FIND = "select * from coupon where code = :code";

    private static final String HOLD = "select * from coupon where id = :id for update";

    private static final String CHANGE = """
        update coupon
           set trial_days = :trial_days, description = :description, valid_from = :valid_from,
               valid_until = :valid_until, max_uses = :max_uses, active = :active
         where id = :id
        """;

    private static final String DELETE = "delete from coupon where id = :id";

    private final DatabaseClient database;

    public R2dbcCoupons(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(Coupon coupon) {
        return withTerms(database.sql(ADD), coupon.terms())
                .bind("id", coupon.id().value())
                .bind("code", coupon.code().value())
                .bind("uses", coupon.uses())
                .bind("by", coupon.createdBy().value())
                .bind("at", micros(coupon.createdAt()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Coupon> list(int limit, Optional<CouponId> after) {
        return database.sql(LIST)
                .bind("after", nullable(after.map(CouponId::value), UUID.class))
                .bind("limit", limit)
                .map(CouponRows::coupon)
                .all();
    }

    @Override
    public Mono<Coupon> find(CouponCode code) {
        return database.sql(FIND)
                .bind("code", code.value())
                .map(CouponRows::coupon)
                .one();
    }

    @Override
    public Mono<Coupon> hold(CouponId id) {
        return database.sql(HOLD).bind("id", id.value()).map(CouponRows::coupon).one();
    }

    @Override
    public Mono<Void> change(CouponId id, CouponTerms terms) {
        return withTerms(database.sql(CHANGE), terms).bind("id", id.value()).then();
    }

    @Override
    public Mono<Void> delete(CouponId id) {
        return database.sql(DELETE).bind("id", id.value()).then();
    }

    private static GenericExecuteSpec withTerms(GenericExecuteSpec statement, CouponTerms terms) {
        return statement
                .bind("trial_days", terms.trialDays())
                .bind("description", terms.description())
                .bind("valid_from", nullableMoment(terms.validFrom()))
                .bind("valid_until", nullableMoment(terms.validUntil()))
                .bind("max_uses", nullable(terms.maxUses(), Integer.class))
                .bind("active", terms.active());
    }
}
