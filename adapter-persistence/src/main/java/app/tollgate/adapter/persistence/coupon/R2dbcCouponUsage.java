package app.tollgate.adapter.persistence.coupon;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.CouponId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;

/// Who used a coupon, from PostgreSQL.
public final class R2dbcCouponUsage implements CouponUsage {

    private static final String USES = """
        select used.customer_id, person.email, person.name, used.redeemed_at, given.ends_at
          from coupon_redemption used
          join customer person on person.id = used.customer_id
          join access_grant given on given.id = used.grant_id
         where used.coupon_id = :coupon
        """;

    private static final String BEHIND = " and (used.redeemed_at, used.customer_id) < (:at, :customer)";

    private static final String NEWEST_FIRST = " order by used.redeemed_at desc, used.customer_id desc limit :limit";

    private final DatabaseClient database;

    public R2dbcCouponUsage(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Use> newestFirst(CouponId coupon, int limit, Position after) {
        return from(after)
                .bind("coupon", coupon.value())
                .bind("limit", limit)
                .map(CouponRows::use)
                .all();
    }

    private GenericExecuteSpec from(Position after) {
        return switch (after) {
            case Position.Start() -> database.sql(USES + NEWEST_FIRST);
            case Position.Behind(var at, var customer) ->
                database.sql(USES + BEHIND + NEWEST_FIRST)
                        .bind("at", Rows.micros(at))
                        .bind("customer", customer.value());
        };
    }
}
