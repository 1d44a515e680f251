package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.subscription.PayPalStateWords;
import app.tollgate.application.access.VerifiedAccess;
import app.tollgate.application.access.VerifyAccess;
import app.tollgate.domain.customer.Customer;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What may the caller do, as PayPal sees it (ACC-2)?
@RestController
@Tag(name = "Access")
public final class PayPalCheckController {

    private final VerifyAccess verifyAccess;
    private final MeterRegistry meters;

    public PayPalCheckController(VerifyAccess verifyAccess, MeterRegistry meters) {
        this.verifyAccess = verifyAccess;
        this.meters = meters;
    }

    @GetMapping("/api/paypal/subscription/check")
    @Operation(
            summary = "What the caller may do, confirmed with PayPal within some minutes; the last known answer, with"
                    + " its time, while PayPal is silent")
    Mono<CheckJson> check(Customer customer) {
        return verifyAccess.verify(customer.id()).doOnNext(this::count).map(CheckJson::of);
    }

    private void count(VerifiedAccess verified) {
        meters.counter(
                        "tollgate.access.checks",
                        "source",
                        AccessJson.wordFor(verified.source()),
                        "stale",
                        String.valueOf(verified.stale()))
                .increment();
    }

    /// `payPalState` is in PayPal's own words. `stale` says that the confirmation is older than it should be.
    record CheckJson(
            @JsonUnwrapped AccessJson access,
            @Nullable String payPalState,
            @Nullable Instant verifiedAt,
            boolean stale) {

        static CheckJson of(VerifiedAccess verified) {
            return new CheckJson(
                    AccessJson.of(verified.decision()).from(verified.source()),
                    verified.payPalState().map(PayPalStateWords::of).orElse(null),
                    verified.verifiedAt().orElse(null),
                    verified.stale());
        }
    }
}
