package app.tollgate.application.coupon;

import static app.tollgate.application.testing.SampleCoupons.aCoupon;
import static app.tollgate.application.testing.SampleCoupons.inactive;
import static app.tollgate.application.testing.SampleCoupons.unbounded;
import static app.tollgate.application.testing.SampleCoupons.upTo;
import static app.tollgate.application.testing.SampleCoupons.valid;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.Moments.daysLater;
import static app.tollgate.domain.testing.SampleCustomers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.coupon.RedeemCoupon.Outcome;
import app.tollgate.application.testing.InMemoryAccessFacts;
import app.tollgate.application.testing.InMemoryAccessOverrides;
import app.tollgate.application.testing.InMemoryCoupons;
import app.tollgate.application.testing.InMemoryCustomers;
import app.tollgate.application.testing.InMemoryGrants;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemorySubscriptions;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.access.SignUpTrial;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.coupon.PersonRule;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CPN-2")
class RedeemCouponTest {

    private static final Tier PRO = new Tier("pro");

    private final InMemoryCustomers people = new InMemoryCustomers();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryCoupons coupons = new InMemoryCoupons(people, grants);
    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();
    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryAccessFacts facts = new InMemoryAccessFacts(
            new InMemorySubscriptions(), new InMemoryPlans(), people, new InMemoryAccessOverrides(), grants);
    private final AccessRules rules = new AccessRules(
            new AccessPolicy(new TierOrder(List.of(new Tier("free"), PRO)), Duration.ofDays(3), Map.of()));

    @Test
    void the_days_run_from_now_in_the_tier_of_trials() {
        Coupon coupon = kept(unbounded(30));
        Customer ann = aPerson();

        assertThat(redeem(ann, coupon)).isEqualTo(new Outcome.Redeemed(coupon, daysLater(30)));

        Grant grant = grants.of(ann.id()).getFirst();
        assertThat(grant.kind()).isEqualTo(GrantKind.COUPON_TRIAL);
        assertThat(grant.tier()).isEqualTo(PRO);
        assertThat(grant.startsAt()).isEqualTo(NOW);
        assertThat(grant.endsAt()).isEqualTo(daysLater(30));
        assertThat(usesOf(coupon)).isEqualTo(1);
    }

    @Test
    void each_way_a_coupon_cannot_be_redeemed_is_an_answer_of_its_own() {
        Coupon spring = kept(valid(daysLater(1), daysLater(2)));
        Coupon single = kept(upTo(1));
        assertThat(redeem(aPerson(), single)).isInstanceOf(Outcome.Redeemed.class);

        assertThat(redeem(aPerson(), aCoupon(unbounded(7), boss()))).isEqualTo(new Outcome.UnknownCoupon());
        assertThat(redeem(aPerson(), kept(inactive()))).isEqualTo(new Outcome.Inactive());
        assertThat(redeem(aPerson(), spring)).isEqualTo(new Outcome.NotYetValid());
        assertThat(redeem(aPerson(), single)).isEqualTo(new Outcome.UsedUp());
        clock.set(daysLater(2));
        assertThat(redeem(aPerson(), spring)).isEqualTo(new Outcome.Expired());

        assertThat(usesOf(spring)).isZero();
        assertThat(grants.all()).hasSize(1);
    }

    @Test
    void whoever_has_full_access_keeps_the_coupon_for_later() {
        Coupon first = kept(unbounded(7));
        Coupon second = kept(unbounded(7));
        Customer ann = aPerson();
        assertThat(redeem(ann, first)).isInstanceOf(Outcome.Redeemed.class);

        assertThat(redeem(ann, second)).isEqualTo(new Outcome.HasAccessAlready());
        assertThat(usesOf(second)).isZero();
        clock.set(daysLater(7));
        assertThat(redeem(ann, second)).isEqualTo(new Outcome.Redeemed(second, daysLater(14)));
    }

    @Test
    @Tag("CPN-3")
    void a_customer_redeems_it_once_even_when_the_days_are_over() {
        Coupon coupon = kept(upTo(1));
        Customer ann = aPerson();
        assertThat(redeem(ann, coupon)).isInstanceOf(Outcome.Redeemed.class);

        assertThat(redeem(ann, coupon)).isEqualTo(new Outcome.AlreadyUsed());
        clock.set(daysLater(30));
        assertThat(redeem(ann, coupon)).isEqualTo(new Outcome.AlreadyUsed());
    }

    @Test
    @Tag("CPN-3")
    void a_mailbox_redeems_it_once_unless_the_seller_allows_it() {
        Coupon coupon = kept(unbounded(7));
        assertThat(redeem(aPerson("ann.other@example.test"), coupon)).isInstanceOf(Outcome.Redeemed.class);
        Customer again = aPerson("annother+2@example.test");

        assertThat(redeem(again, coupon)).isEqualTo(new Outcome.AlreadyUsed());
        assertThat(use(new PersonRule(false)).redeem(again, coupon.code()).block(SOON))
                .isInstanceOf(Outcome.Redeemed.class);
    }

    private RedeemCoupon use(PersonRule people) {
        return new RedeemCouponService(
                coupons,
                new Redeeming(coupons, grants, new SignUpTrial(0, PRO), identifiers),
                customer -> facts.of(customer).map(known -> rules.decide(known, clock.instant())),
                people,
                new PlainUnitOfWork(),
                clock);
    }

    private Outcome redeem(Customer customer, Coupon coupon) {
        return use(new PersonRule(true)).redeem(customer, coupon.code()).block(SOON);
    }

    private Customer aPerson() {
        Customer customer = aCustomer();
        people.with(customer);
        return customer;
    }

    private Customer aPerson(String address) {
        Customer customer = new Customer(
                aCustomer().id(), Optional.of(new EmailAddress(address)), Optional.empty(), Role.USER, NOW);
        people.with(customer);
        return customer;
    }

    private Coupon kept(CouponTerms terms) {
        Coupon coupon = aCoupon(terms, boss());
        assertThat(coupons.add(coupon).block(SOON)).isTrue();
        return coupon;
    }

    private static CustomerId boss() {
        return aCustomer().id();
    }

    private int usesOf(Coupon coupon) {
        return coupons.find(coupon.code()).map(Coupon::uses).block(SOON);
    }
}
