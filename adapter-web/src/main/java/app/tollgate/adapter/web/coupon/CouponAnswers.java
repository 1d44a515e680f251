package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.application.coupon.KeepCoupons;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What an admin is answered about a coupon.
final class CouponAnswers {

    private CouponAnswers() {}

    static ResponseEntity<Object> to(KeepCoupons.Creation creation) {
        return switch (creation) {
            case KeepCoupons.Creation.Created(var coupon) ->
                ResponseEntity.status(HttpStatus.CREATED).body(CouponJson.of(coupon));
            case KeepCoupons.Creation.CodeTaken() ->
                ProblemType.COUPON_CODE_TAKEN.response(
                        "Another coupon has this code; capitals and small letters are the same.");
            case KeepCoupons.Creation.EndsInThePast() -> endsInThePast();
        };
    }

    static ResponseEntity<Object> to(KeepCoupons.Outcome outcome) {
        return switch (outcome) {
            case KeepCoupons.Outcome.Changed(var coupon) -> ResponseEntity.ok(CouponJson.of(coupon));
            case KeepCoupons.Outcome.UsedMoreOften(var uses) ->
                ProblemType.COUPON_USED_MORE_OFTEN
                        .problem("The coupon was redeemed more often than `maxUses` would allow.")
                        .with("uses", uses)
                        .response();
            case KeepCoupons.Outcome.EndsInThePast() -> endsInThePast();
            case KeepCoupons.Outcome.NoSuchCoupon() -> noSuchCoupon();
        };
    }

    static ResponseEntity<Object> to(KeepCoupons.Deletion deletion) {
        return switch (deletion) {
            case KeepCoupons.Deletion.Deleted() -> ResponseEntity.noContent().build();
            case KeepCoupons.Deletion.Used(var uses) ->
                ProblemType.COUPON_REDEEMED
                        .problem("The coupon was redeemed, and says why somebody has access. Make it inactive.")
                        .with("uses", uses)
                        .response();
            case KeepCoupons.Deletion.NoSuchCoupon() -> noSuchCoupon();
        };
    }

    static ResponseEntity<Object> noSuchCoupon() {
        return ProblemType.COUPON_NOT_FOUND.response("There is no such coupon.");
    }

    private static ResponseEntity<Object> endsInThePast() {
        return Fields.refused("validUntil", "is in the future").response();
    }
}
