package app.tollgate.application.testing;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SampleCustomers.anIdentity;

import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Grants;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.Role;
import java.util.Optional;

class InMemoryCouponsTest implements CouponsContract, RedemptionsContract {

    private final InMemoryCustomers people = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryCoupons coupons = new InMemoryCoupons(people, grants);

    @Override
    public Coupons coupons() {
        return coupons;
    }

    @Override
    public Redemptions redemptions() {
        return coupons;
    }

    @Override
    public CouponUsage usage() {
        return coupons;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return new PlainUnitOfWork();
    }

    @Override
    public Customer aKnownCustomer() {
        return people.recognize(anIdentity(), Role.USER, Optional.empty(), NOW).block(SOON);
    }
}
