package app.tollgate.application.testing;

import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Redemptions;
import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.view.CouponUsage;
import app.tollgate.domain.access.Grant;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponState;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.coupon.PersonKey;
import app.tollgate.domain.coupon.Redemption;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Coupons and their redemptions in memory. It holds nothing, and takes nothing back when a unit of work fails.
public final class InMemoryCoupons implements Coupons, Redemptions, CouponUsage {

    private static final Comparator<Use> NEWEST_FIRST = Comparator.comparing(Use::redeemedAt)
            .thenComparing(use -> use.customer().value())
            .reversed();

    private final Map<CouponId, Coupon> coupons = new HashMap<>();
    private final List<Redemption> redemptions = new ArrayList<>();
    private final InMemoryCustomers people;
    private final InMemoryGrants grants;

    public InMemoryCoupons(InMemoryCustomers people, InMemoryGrants grants) {
        this.people = people;
        this.grants = grants;
    }

    @Override
    public Mono<Boolean> add(Coupon coupon) {
        return Mono.fromSupplier(() -> put(Microseconds.of(coupon)));
    }

    @Override
    public Flux<Coupon> list(int limit, Optional<CouponId> after) {
        return Flux.defer(() -> Flux.fromIterable(newestFirst(after))).take(limit);
    }

    @Override
    public Mono<Coupon> find(CouponCode code) {
        return Mono.fromSupplier(() -> ofCode(code).orElse(null));
    }

    @Override
    public Mono<Coupon> hold(CouponId id) {
        return Mono.fromSupplier(() -> ofId(id));
    }

    @Override
    public Mono<Void> change(CouponId id, CouponTerms terms) {
        return Mono.fromRunnable(() -> put(id, terms));
    }

    @Override
    public Mono<Void> delete(CouponId id) {
        return Mono.fromRunnable(() -> remove(id));
    }

    @Override
    public Mono<Boolean> exists(CouponId coupon, CustomerId customer, PersonKey person) {
        return Mono.fromSupplier(() -> isRedeemed(coupon, customer, person));
    }

    @Override
    public Mono<Void> add(Redemption redemption) {
        return Mono.fromRunnable(() -> redeem(redemption));
    }

    @Override
    public Flux<Use> newestFirst(CouponId coupon, int limit, Position after) {
        return Flux.defer(() -> Flux.fromIterable(uses(coupon)))
                .filter(use -> switch (after) {
                    case Position.Start() -> true;
                    case Position.Behind(var at, var customer) -> isBehind(use, at, customer);
                })
                .take(limit);
    }

    private static boolean isBehind(Use use, Instant at, CustomerId customer) {
        int inTime = use.redeemedAt().compareTo(at);
        return inTime < 0 || inTime == 0 && use.customer().value().compareTo(customer.value()) < 0;
    }

    private synchronized boolean put(Coupon coupon) {
        if (ofCode(coupon.code()).isPresent()) {
            return false;
        }
        coupons.put(coupon.id(), coupon);
        return true;
    }

    private synchronized void put(CouponId id, CouponTerms terms) {
        coupons.computeIfPresent(id, (_, coupon) -> Microseconds.of(coupon.with(terms)));
    }

    private synchronized void remove(CouponId id) {
        coupons.remove(id);
    }

    private synchronized Coupon ofId(CouponId id) {
        return coupons.get(id);
    }

    private synchronized Optional<Coupon> ofCode(CouponCode code) {
        return coupons.values().stream()
                .filter(coupon -> coupon.code().equals(code))
                .findFirst();
    }

    private synchronized List<Coupon> newestFirst(Optional<CouponId> after) {
        Comparator<Coupon> byId = Comparator.comparing(coupon -> coupon.id().value());
        return coupons.values().stream()
                .filter(coupon -> after.filter(end -> coupon.id().value().compareTo(end.value()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .toList();
    }

    private synchronized boolean isRedeemed(CouponId coupon, CustomerId customer, PersonKey person) {
        return redemptions.stream()
                .filter(one -> one.coupon().equals(coupon))
                .anyMatch(one -> one.customer().equals(customer) || one.person().equals(person));
    }

    private synchronized void redeem(Redemption redemption) {
        Coupon coupon = coupons.get(redemption.coupon());
        if (coupon == null
                || coupon.stateAt(redemption.at()) != CouponState.REDEEMABLE
                || isRedeemed(redemption.coupon(), redemption.customer(), redemption.person())) {
            throw new StaleWrite("the coupon");
        }
        coupons.put(
                coupon.id(),
                new Coupon(
                        coupon.id(),
                        coupon.code(),
                        coupon.terms(),
                        coupon.uses() + 1,
                        coupon.createdBy(),
                        coupon.createdAt()));
        redemptions.add(redemption);
    }

    private synchronized List<Use> uses(CouponId coupon) {
        return redemptions.stream()
                .filter(one -> one.coupon().equals(coupon))
                .map(this::use)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Use use(Redemption one) {
        Optional<Customer> customer = people.known(one.customer());
        Grant grant = grants.of(one.customer()).stream()
                .filter(given -> given.id().equals(one.grant()))
                .findFirst()
                .orElseThrow();
        return new Use(
                one.customer(),
                customer.flatMap(Customer::email),
                customer.flatMap(Customer::name),
                Microseconds.of(one.at()),
                grant.endsAt());
    }
}
