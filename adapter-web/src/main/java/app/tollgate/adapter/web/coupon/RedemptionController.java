package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.coupon.RedeemCoupon;
import app.tollgate.application.coupon.RedeemCoupon.Outcome;
import app.tollgate.domain.coupon.CouponCode;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// A customer redeems a coupon (CPN-2).
@RestController
@Tag(name = "Subscriptions")
public final class RedemptionController {

    private final RedeemCoupon redeemCoupon;

    public RedemptionController(RedeemCoupon redeemCoupon) {
        this.redeemCoupon = redeemCoupon;
    }

    @PostMapping("/api/subscriptions/redeem-coupon")
    @Operation(summary = "Redeem a coupon for days of trial, once; what is refused uses nothing up")
    @ApiResponse(
            responseCode = "200",
            description = "The trial runs",
            content = @Content(schema = @Schema(implementation = RedeemedJson.class)))
    @Refusals({
        ProblemType.COUPON_NOT_FOUND,
        ProblemType.COUPON_INACTIVE,
        ProblemType.COUPON_NOT_YET_VALID,
        ProblemType.COUPON_EXPIRED,
        ProblemType.COUPON_USED_UP,
        ProblemType.COUPON_ALREADY_USED,
        ProblemType.ALREADY_HAS_ACCESS
    })
    Mono<ResponseEntity<Object>> redeem(@RequestBody RedeemRequest request, Customer customer) {
        Fields fields = new Fields();
        var code = fields.required("code", request.code(), CouponCode::new);
        fields.check();
        return redeemCoupon.redeem(customer, code.get()).map(RedemptionController::respond);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Redeemed(var coupon, var end) ->
                ResponseEntity.ok(
                        new RedeemedJson(coupon.code().value(), coupon.terms().trialDays(), end));
            case Outcome.UnknownCoupon() -> CouponAnswers.noSuchCoupon();
            case Outcome.AlreadyUsed() -> ProblemType.COUPON_ALREADY_USED.response("You redeemed this coupon before.");
            case Outcome.Inactive() -> ProblemType.COUPON_INACTIVE.response("This coupon is not active.");
            case Outcome.NotYetValid() -> ProblemType.COUPON_NOT_YET_VALID.response("This coupon is not valid yet.");
            case Outcome.Expired() -> ProblemType.COUPON_EXPIRED.response("This coupon is no longer valid.");
            case Outcome.UsedUp() -> ProblemType.COUPON_USED_UP.response("All uses of this coupon are taken.");
            case Outcome.HasAccessAlready() ->
                ProblemType.ALREADY_HAS_ACCESS.response(
                        "You have full access already. Redeem the coupon once it has ended.");
        };
    }

    record RedeemRequest(@Nullable String code) {}

    record RedeemedJson(String code, int trialDays, Instant trialEndsAt) {}
}
