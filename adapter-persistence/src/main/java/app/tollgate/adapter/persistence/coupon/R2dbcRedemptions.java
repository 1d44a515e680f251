package app.tollgate.adapter.persistence.coupon;

import app.tollgate.adapter.persistence.Rows;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.PersonKey;
import app.tollgate.domain.coupon.Redemption;
import app.tollgate.domain.customer.CustomerId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Redemptions in PostgreSQL. Whoever redeems a coupon holds its row until the end of the transaction, so that the next
/// one counts on from there.
public final class R2dbcRedemptions implements Redemptions {

    private static final String EXISTS = """
        select exists (select from coupon_redemption
                        where coupon_id = :coupon and (customer_id = :customer or person_key = :person))
        """;

    /// No row when the coupon cannot be redeemed, and none when somebody's own redemption was there first; in the
    /// second case the use is counted already, and undone with the transaction.
    private static final String ADD = """
        with counted as (
            update coupon
               set uses = uses + 1
             where id = :coupon and active
               and (valid_from is null or valid_from <= :now)
               and (valid_until is null or :now < valid_until)
               and (max_uses is null or uses < max_uses)
            returning id)
        insert into coupon_redemption (coupon_id, customer_id, person_key, grant_id, redeemed_at)
        select id, :customer, :person, :grant, :now from counted
        on conflict do nothing
        """;

    private final DatabaseClient database;

    public R2dbcRedemptions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> exists(CouponId coupon, CustomerId customer, PersonKey person) {
        return database.sql(EXISTS)
                .bind("coupon", coupon.value())
                .bind("customer", customer.value())
                .bind("person", person.value())
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Void> add(Redemption redemption) {
        return database.sql(ADD)
                .bind("coupon", redemption.coupon().value())
                .bind("customer", redemption.customer().value())
                .bind("person", redemption.person().value())
                .bind("grant", redemption.grant().value())
                .bind("now", Rows.micros(redemption.at()))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleWrite("the coupon")))
                .then();
    }
}
