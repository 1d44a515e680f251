package app.tollgate.adapter.persistence.coupon;

import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/// A coupon, and a use of one, from a row.
final class CouponRows {

    private CouponRows() {}

    static Coupon coupon(Readable row) {
        return new Coupon(
                new CouponId(required(row, "id", UUID.class)),
                new CouponCode(required(row, "code", String.class)),
                new CouponTerms(
                        required(row, "trial_days", Integer.class),
                        required(row, "description", String.class),
                        moment(row, "valid_from"),
                        moment(row, "valid_until"),
                        optional(row, "max_uses", Integer.class),
                        required(row, "active", Boolean.class)),
                required(row, "uses", Integer.class),
                new CustomerId(required(row, "created_by", String.class)),
                required(row, "created_at", Instant.class));
    }

    static CouponUsage.Use use(Readable row) {
        return new CouponUsage.Use(
                new CustomerId(required(row, "customer_id", String.class)),
                optional(row, "email", String.class).map(EmailAddress::new),
                optional(row, "name", String.class),
                required(row, "redeemed_at", Instant.class),
                required(row, "ends_at", Instant.class));
    }
}
