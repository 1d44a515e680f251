package app.tollgate.application.coupon;

import static app.tollgate.application.testing.SampleCoupons.aCoupon;
import static app.tollgate.application.testing.SampleCoupons.unbounded;
import static app.tollgate.application.testing.SampleCoupons.upTo;
import static app.tollgate.application.testing.SampleCoupons.valid;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.coupon.KeepCoupons.Creation;
import app.tollgate.application.coupon.KeepCoupons.Deletion;
import app.tollgate.application.coupon.KeepCoupons.Outcome;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryCoupons;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CPN-1")
class KeepCouponsTest {

    private final CustomerId boss = aCustomer().id();
    private final InMemoryCoupons store = new InMemoryCoupons(new InMemoryCustomers(), new InMemoryGrants());
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final MovableClock clock = new MovableClock(NOW);
    private final KeepCoupons coupons =
            new KeepCouponsService(store, audit, new PlainUnitOfWork(), new SequentialIdentifiers(), clock);

    @Test
    void a_new_coupon_was_never_used() {
        Coupon coupon = created("spring", upTo(50));

        assertThat(coupon.code()).isEqualTo(new CouponCode("SPRING"));
        assertThat(coupon.uses()).isZero();
        assertThat(coupon.createdBy()).isEqualTo(boss);
        assertThat(stored(coupon)).isEqualTo(coupon);
    }

    @Test
    void a_code_that_is_taken_is_said_to_be_however_it_is_written() {
        created("SPRING", upTo(50));

        assertThat(create("spring", unbounded(7))).isEqualTo(new Creation.CodeTaken());
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void a_coupon_that_has_ended_before_it_is_made_is_refused() {
        assertThat(create("LATE", valid(daysLater(-2), NOW))).isEqualTo(new Creation.EndsInThePast());
    }

    @Test
    void its_terms_are_replaced() {
        Coupon coupon = created("SPRING", upTo(50));

        assertThat(change(coupon.id(), valid(NOW, daysLater(9))))
                .isEqualTo(new Outcome.Changed(coupon.with(valid(NOW, daysLater(9)))));
        assertThat(stored(coupon).terms()).isEqualTo(valid(NOW, daysLater(9)));
    }

    @Test
    void an_end_that_has_passed_may_stay_and_none_is_moved_there() {
        Coupon coupon = created("SPRING", valid(NOW, daysLater(1)));
        clock.set(daysLater(3));

        assertThat(change(coupon.id(), valid(daysLater(-1), daysLater(1)))).isInstanceOf(Outcome.Changed.class);
        assertThat(change(coupon.id(), valid(NOW, daysLater(2)))).isEqualTo(new Outcome.EndsInThePast());
    }

    @Test
    void no_fewer_uses_are_allowed_than_there_were() {
        Coupon coupon = used(3);

        assertThat(change(coupon.id(), upTo(2))).isEqualTo(new Outcome.UsedMoreOften(3));
        assertThat(change(coupon.id(), upTo(3))).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void only_a_coupon_that_nobody_used_is_deleted() {
        Coupon unused = used(0);
        Coupon used = used(1);

        assertThat(delete(unused.id())).isEqualTo(new Deletion.Deleted());
        assertThat(delete(used.id())).isEqualTo(new Deletion.Used(1));

        assertThat(store.find(unused.code()).blockOptional(SOON)).isEmpty();
        assertThat(stored(used)).isEqualTo(used);
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_deleted() {
        CouponId unknown = new CouponId(new UUID(9, 9));

        assertThat(change(unknown, upTo(1))).isEqualTo(new Outcome.NoSuchCoupon());
        assertThat(delete(unknown)).isEqualTo(new Deletion.NoSuchCoupon());
        assertThat(audit.all()).isEmpty();
    }

    @Test
    @Tag("ADM-5")
    void each_change_is_on_record_with_before_and_after() {
        Coupon coupon = created("SPRING", upTo(50));
        assertThat(change(coupon.id(), unbounded(30))).isInstanceOf(Outcome.Changed.class);
        assertThat(delete(coupon.id())).isEqualTo(new Deletion.Deleted());

        assertThat(audit.all())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.COUPON_CREATED, AuditAction.COUPON_CHANGED, AuditAction.COUPON_DELETED);
        AuditEntry changed = audit.all().get(1);
        assertThat(changed.subject().text()).isEqualTo("SPRING");
        assertThat(changed.change().before()).containsEntry("maxUses", "50").containsEntry("trialDays", "7");
        assertThat(changed.change().after()).doesNotContainKey("maxUses").containsEntry("trialDays", "30");
    }

    private Coupon used(int uses) {
        Coupon coupon = aCoupon(unbounded(7), boss);
        Coupon used = new Coupon(coupon.id(), coupon.code(), coupon.terms(), uses, boss, NOW);
        assertThat(store.add(used).block(SOON)).isTrue();
        return used;
    }

    @CanIgnoreReturnValue
    private Coupon created(String code, CouponTerms terms) {
        return ((Creation.Created) create(code, terms)).coupon();
    }

    private Creation create(String code, CouponTerms terms) {
        return coupons.create(new CouponCode(code), terms, boss).block(SOON);
    }

    private Outcome change(CouponId id, CouponTerms terms) {
        return coupons.change(id, terms, boss).block(SOON);
    }

    private Deletion delete(CouponId id) {
        return coupons.delete(id, boss).block(SOON);
    }

    private Coupon stored(Coupon coupon) {
        return store.find(coupon.code()).block(SOON);
    }
}
