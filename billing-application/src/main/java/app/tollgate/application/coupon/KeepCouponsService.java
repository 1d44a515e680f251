package app.tollgate.application.coupon;

import app.tollgate.application.UseCase;
import app.tollgate.application.port.store.AuditLog;
import app.tollgate.application.port.store.Coupons;
import app.tollgate.application.port.store.Identifiers;
import app.tollgate.application.port.store.UnitOfWork;
import app.tollgate.domain.audit.AuditAction;
import app.tollgate.domain.audit.AuditChange;
import app.tollgate.domain.audit.AuditEntry;
import app.tollgate.domain.audit.AuditSubject;
import app.tollgate.domain.coupon.Coupon;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

@UseCase
final class KeepCouponsService implements KeepCoupons {

    private final Coupons coupons;
    private final AuditLog audit;
    private final UnitOfWork unitOfWork;
    private final Identifiers identifiers;
    private final InstantSource clock;

    KeepCouponsService(
            Coupons coupons, AuditLog audit, UnitOfWork unitOfWork, Identifiers identifiers, InstantSource clock) {
        this.coupons = coupons;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Mono<Creation> create(CouponCode code, CouponTerms terms, CustomerId by) {
        return unitOfWork.atomically(() -> isPast(terms.validUntil(), clock.instant())
                ? Mono.just(new Creation.EndsInThePast())
                : added(new Coupon(new CouponId(identifiers.next()), code, terms, 0, by, clock.instant())));
    }

    private Mono<Creation> added(Coupon coupon) {
        return coupons.add(coupon).flatMap(added -> added ? recorded(coupon) : Mono.just(new Creation.CodeTaken()));
    }

    private Mono<Creation> recorded(Coupon coupon) {
        AuditChange made = AuditChange.made(CouponFacts.of(coupon.terms()));
        return audit.record(entry(coupon, AuditAction.COUPON_CREATED, made, coupon.createdBy()))
                .thenReturn(new Creation.Created(coupon));
    }

    @Override
    public Mono<Outcome> change(CouponId id, CouponTerms terms, CustomerId by) {
        return unitOfWork.atomically(() -> coupons.hold(id)
                .flatMap(coupon -> changed(coupon, terms, by))
                .defaultIfEmpty(new Outcome.NoSuchCoupon()));
    }

    private Mono<Outcome> changed(Coupon coupon, CouponTerms terms, CustomerId by) {
        if (terms.maxUses().filter(most -> most < coupon.uses()).isPresent()) {
            return Mono.just(new Outcome.UsedMoreOften(coupon.uses()));
        }
        boolean moved = !terms.validUntil().equals(coupon.terms().validUntil());
        if (moved && isPast(terms.validUntil(), clock.instant())) {
            return Mono.just(new Outcome.EndsInThePast());
        }
        AuditChange change = new AuditChange(CouponFacts.of(coupon.terms()), CouponFacts.of(terms));
        return coupons.change(coupon.id(), terms)
                .then(audit.record(entry(coupon, AuditAction.COUPON_CHANGED, change, by)))
                .thenReturn(new Outcome.Changed(coupon.with(terms)));
    }

    @Override
    public Mono<Deletion> delete(CouponId id, CustomerId by) {
        return unitOfWork.atomically(() ->
                coupons.hold(id).flatMap(coupon -> deleted(coupon, by)).defaultIfEmpty(new Deletion.NoSuchCoupon()));
    }

    private Mono<Deletion> deleted(Coupon coupon, CustomerId by) {
        if (coupon.uses() > 0) {
            return Mono.just(new Deletion.Used(coupon.uses()));
        }
        AuditChange undone = AuditChange.undone(CouponFacts.of(coupon.terms()));
        return coupons.delete(coupon.id())
                .then(audit.record(entry(coupon, AuditAction.COUPON_DELETED, undone, by)))
                .thenReturn(new Deletion.Deleted());
    }

    private AuditEntry entry(Coupon coupon, AuditAction action, AuditChange change, CustomerId by) {
        return new AuditEntry(
                by, action, AuditSubject.of(coupon.code().value()), change, Optional.empty(), clock.instant());
    }

    private static boolean isPast(Optional<Instant> end, Instant now) {
        return end.filter(moment -> !moment.isAfter(now)).isPresent();
    }
}
