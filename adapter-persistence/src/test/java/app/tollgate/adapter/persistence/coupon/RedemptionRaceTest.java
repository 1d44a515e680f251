package app.tollgate.adapter.persistence.coupon;

import static app.tollgate.application.testing.SampleCoupons.aCoupon;
import static app.tollgate.application.testing.SampleCoupons.unbounded;
import static app.tollgate.application.testing.SampleCoupons.upTo;
import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.persistence.FreshDatabase;
import app.tollgate.adapter.persistence.KnownRows;
import app.tollgate.adapter.persistence.UseCases;
import app.tollgate.application.coupon.RedeemCoupon;
import app.tollgate.application.coupon.RedeemCoupon.Outcome;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Grants;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Many redeem at once: the database counts.
@Tag("CPN-2")
class RedemptionRaceTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Tier PRO = new Tier("pro");
    private static final Duration A_WHILE = Duration.ofSeconds(50);

    @Test
    void five_hundred_redemptions_of_fifty_uses_are_exactly_fifty() {
        Coupon coupon = kept(upTo(50));
        List<Customer> crowd = people(500);

        List<Outcome> outcomes = redeemAll(crowd.stream(), DATABASE.get(Grants.class), coupon);

        assertThat(outcomes).filteredOn(Outcome.Redeemed.class::isInstance).hasSize(50);
        assertThat(outcomes).filteredOn(new Outcome.UsedUp()::equals).hasSize(450);
        counts(coupon, 50);
    }

    @Test
    void what_fails_half_way_uses_nothing_up() {
        Coupon coupon = kept(upTo(50));
        List<Customer> crowd = people(40);

        List<Outcome> outcomes = redeemAll(crowd.stream(), new FailingGrants(DATABASE.get(Grants.class), 3), coupon);

        int redeemed = outcomes.size();
        assertThat(redeemed).isBetween(1, 39);
        counts(coupon, redeemed);
        assertThat(redeemAll(crowd.stream(), DATABASE.get(Grants.class), coupon))
                .filteredOn(Outcome.Redeemed.class::isInstance)
                .hasSize(40 - redeemed);
        counts(coupon, 40);
    }

    @Test
    @Tag("CPN-3")
    void one_person_with_many_addresses_and_tabs_redeems_it_once() {
        Coupon coupon = kept(unbounded(7));
        Stream<Customer> sameMailbox = IntStream.range(0, 10).mapToObj(tag -> person("ann.other+" + tag));
        Stream<Customer> sameCustomer = Collections.nCopies(10, person("annother")).stream();

        List<Outcome> outcomes =
                redeemAll(Stream.concat(sameMailbox, sameCustomer), DATABASE.get(Grants.class), coupon);

        assertThat(outcomes).filteredOn(Outcome.Redeemed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.AlreadyUsed()::equals).hasSize(19);
        counts(coupon, 1);
    }

    @Test
    void two_coupons_at_once_are_one_trial_and_one_coupon_kept_for_later() {
        Coupon first = kept(unbounded(7));
        Coupon second = kept(unbounded(30));
        Customer ann = person("ann");

        List<Outcome> outcomes = redeemAll(Stream.of(ann), DATABASE.get(Grants.class), first, second);

        assertThat(outcomes).filteredOn(Outcome.Redeemed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.HasAccessAlready()::equals).hasSize(1);
        assertThat(usesOf(first) + usesOf(second)).isEqualTo(1);
        assertThat(DATABASE.count("access_grant")).isEqualTo(1);
    }

    /// What each was answered; whose redemption failed is not among them.
    private static List<Outcome> redeemAll(Stream<Customer> people, Grants grants, Coupon... coupons) {
        try (UseCases useCases = new UseCases(DATABASE)
                .with(Grants.class, () -> grants)
                .with(SignUpTrial.class, () -> new SignUpTrial(0, PRO))
                .with(PersonRule.class, () -> new PersonRule(true))
                .with(AccessRules.class, RedemptionRaceTest::rules)
                .started()) {
            RedeemCoupon redeem = useCases.get(RedeemCoupon.class);
            List<Mono<Outcome>> all = people.flatMap(
                            person -> Stream.of(coupons).map(coupon -> redeem.redeem(person, coupon.code())))
                    .toList();
            return Flux.fromIterable(all)
                    .flatMap(one -> one.onErrorResume(FailingGrants.Failed.class, _ -> Mono.empty()), all.size())
                    .collectList()
                    .block(A_WHILE);
        }
    }

    private static AccessRules rules() {
        return new AccessRules(
                new AccessPolicy(new TierOrder(List.of(new Tier("free"), PRO)), Duration.ofDays(3), Map.of()));
    }

    private static void counts(Coupon coupon, int uses) {
        assertThat(usesOf(coupon)).isEqualTo(uses);
        assertThat(DATABASE.count("coupon_redemption")).isEqualTo(uses);
        assertThat(DATABASE.count("access_grant")).isEqualTo(uses);
    }

    private static int usesOf(Coupon coupon) {
        return DATABASE.get(Coupons.class).find(coupon.code()).map(Coupon::uses).block(SOON);
    }

    private static Coupon kept(CouponTerms terms) {
        Coupon coupon = aCoupon(terms, new KnownRows(DATABASE).aCustomer());
        assertThat(DATABASE.get(Coupons.class).add(coupon).block(SOON)).isTrue();
        return coupon;
    }

    private static List<Customer> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> person("person" + number))
                .toList();
    }

    private static Customer person(String name) {
        DATABASE.execute("insert into customer (id, role, registered_at, changed_at) values ('" + name
                + "', 'user', now(), now())");
        return new Customer(
                new CustomerId(name),
                Optional.of(new EmailAddress(name + "@example.test")),
                Optional.empty(),
                Role.USER,
                NOW);
    }
}
