package app.tollgate.adapter.persistence.user;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.application.port.view.UserList.Entry;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A user of the list from a row.
final class UserRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UserRows() {}

    static Entry entry(Readable row) {
        return new Entry(
                new CustomerId(required(row, "id", String.class)),
                optional(row, "email", String.class).map(EmailAddress::new),
                optional(row, "name", String.class),
                required(row, "registered_at", Instant.class),
                constant(row, "status", UserStatus.class),
                optional(row, "plan_code", String.class).map(PlanCode::new),
                moment(row, "first_paid_at"),
                amounts(required(row, "totals", Json.class)),
                Stream.of(required(row, "coupons", String[].class))
                        .map(CouponCode::new)
                        .toList(),
                moment(row, "trial_until"),
                moment(row, "free_until"),
                moment(row, "ends_at"));
    }

    /// In the order of the currencies' codes.
    private static List<Money> amounts(Json totals) {
        Map<String, Long> minorUnits = JSON.readValue(totals.asString(), new TypeReference<>() {});
        return new TreeMap<>(minorUnits)
                .entrySet().stream()
                        .map(one -> new Money(one.getValue(), new Currency(one.getKey())))
                        .toList();
    }
}
