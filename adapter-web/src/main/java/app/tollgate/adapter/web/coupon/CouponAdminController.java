package app.tollgate.adapter.web.coupon;

import app.tollgate.adapter.web.paging.CanonicalId;
import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.coupon.KeepCoupons;
import app.tollgate.application.coupon.ShowCoupons;
import app.tollgate.domain.coupon.CouponId;
import app.tollgate.domain.coupon.CouponTerms;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins keep coupons, and support looks at them (CPN-1).
@RestController
@RequestMapping("/api/admin/coupons")
@Tag(name = "Coupons (admin)")
public final class CouponAdminController {

    private final KeepCoupons keepCoupons;
    private final ShowCoupons showCoupons;

    public CouponAdminController(KeepCoupons keepCoupons, ShowCoupons showCoupons) {
        this.keepCoupons = keepCoupons;
        this.showCoupons = showCoupons;
    }

    @GetMapping
    @Operation(summary = "All coupons, newest first; go on with `after` = `next` until `next` is null")
    Mono<CouponJson.PageJson> list(
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, text -> new CouponId(Cursor.readId(text)));
        fields.check();
        return showCoupons.list(bounded.get(), place.get()).map(CouponJson.PageJson::of);
    }

    @PostMapping
    @Operation(summary = "Make a coupon; it gives the tier that trials give")
    @ApiResponse(
            responseCode = "201",
            description = "It can be redeemed within its bounds",
            content = @Content(schema = @Schema(implementation = CouponJson.class)))
    @Refusals(ProblemType.COUPON_CODE_TAKEN)
    Mono<ResponseEntity<Object>> create(@RequestBody CouponRequest request, Customer admin) {
        CouponRequest.New coupon = request.toNew();
        return keepCoupons.create(coupon.code(), coupon.terms(), admin.id()).map(CouponAnswers::to);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace the terms of a coupon; what was redeemed before keeps what it gave")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = CouponJson.class)))
    @Refusals({ProblemType.COUPON_NOT_FOUND, ProblemType.COUPON_USED_MORE_OFTEN})
    Mono<ResponseEntity<Object>> change(@PathVariable String id, @RequestBody CouponRequest request, Customer admin) {
        CouponTerms terms = request.toTerms();
        return Mono.justOrEmpty(CanonicalId.read(id))
                .flatMap(known -> keepCoupons.change(new CouponId(known), terms, admin.id()))
                .map(CouponAnswers::to)
                .switchIfEmpty(Mono.fromSupplier(CouponAnswers::noSuchCoupon));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a coupon that nobody redeemed; make a redeemed one inactive instead")
    @ApiResponse(responseCode = "204", description = "It is gone, and its code is free")
    @Refusals({ProblemType.COUPON_NOT_FOUND, ProblemType.COUPON_REDEEMED})
    Mono<ResponseEntity<Object>> delete(@PathVariable String id, Customer admin) {
        return Mono.justOrEmpty(CanonicalId.read(id))
                .flatMap(known -> keepCoupons.delete(new CouponId(known), admin.id()))
                .map(CouponAnswers::to)
                .switchIfEmpty(Mono.fromSupplier(CouponAnswers::noSuchCoupon));
    }
}
