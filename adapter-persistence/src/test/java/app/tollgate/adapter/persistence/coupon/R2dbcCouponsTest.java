package app.tollgate.adapter.persistence.coupon;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Customers;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.application.testing.CouponsContract;
import app.tollgate.application.testing.RedemptionsContract;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcCouponsTest implements CouponsContract, RedemptionsContract {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    public Coupons coupons() {
        return DATABASE.get(Coupons.class);
    }

    @Override
    public Redemptions redemptions() {
        return DATABASE.get(Redemptions.class);
    }

    @Override
    public CouponUsage usage() {
        return DATABASE.get(CouponUsage.class);
    }

    @Override
    public Grants grants() {
        return DATABASE.get(Grants.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return DATABASE.get(UnitOfWork.class);
    }

    @Override
    public Customer aKnownCustomer() {
        return DATABASE.get(Customers.class)
                .recognize(anIdentity(), Role.USER, Optional.empty(), NOW)
                .block(SOON);
    }
}
