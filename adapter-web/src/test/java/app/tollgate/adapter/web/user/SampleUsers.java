package app.tollgate.adapter.web.user;

import app.tollgate.adapter.web.testing.TestClock;
import app.tollgate.application.port.view.UserList;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.UserStatus;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A user with something in every column.
final class SampleUsers {

    static final CustomerId ANN = new CustomerId("ann");

    private SampleUsers() {}

    static UserList.Entry ann() {
        return new UserList.Entry(
                ANN,
                Optional.of(new EmailAddress("ann@example.test")),
                Optional.of("Ann Other"),
                TestClock.NOW,
                UserStatus.ACTIVE,
                Optional.of(new PlanCode("pro")),
                Optional.of(TestClock.NOW),
                List.of(new Money(1290, new Currency("EUR")), new Money(500, new Currency("JPY"))),
                List.of(new CouponCode("SPRING")),
                Optional.of(TestClock.NOW),
                Optional.empty(),
                Optional.of(Instant.parse("2026-04-01T00:00:00Z")));
    }
}
