package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.coupon.ShowCoupons;
import app.tollgate.application.port.view.CouponUsage.Position;
import app.tollgate.domain.coupon.CouponCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who redeemed a coupon, for support and admins (CPN-1).
@RestController
@Tag(name = "Coupons (admin)")
public final class CouponUsageController {

    private final ShowCoupons showCoupons;

    public CouponUsageController(ShowCoupons showCoupons) {
        this.showCoupons = showCoupons;
    }

    @GetMapping("/api/admin/coupons/{code}/usage")
    @Operation(summary = "Who redeemed a coupon and when, newest first; go on with `after` = `next`")
    @ApiResponse(
            responseCode = "200",
            description = "A page of its uses",
            content = @Content(schema = @Schema(implementation = UsageJson.class)))
    @Refusals(ProblemType.COUPON_NOT_FOUND)
    Mono<ResponseEntity<Object>> usage(
            @PathVariable String code,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, UsageJson::place);
        fields.check();
        return Mono.justOrEmpty(codeOf(code))
                .flatMap(known ->
                        showCoupons.usage(known, bounded.get(), place.get().orElseGet(Position.Start::new)))
                .map(page -> ResponseEntity.<Object>ok(UsageJson.of(page)))
                .switchIfEmpty(Mono.fromSupplier(CouponAnswers::noSuchCoupon));
    }

    /// What can be no code is nobody's.
    private static Optional<CouponCode> codeOf(String text) {
        try {
            return Optional.of(new CouponCode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
