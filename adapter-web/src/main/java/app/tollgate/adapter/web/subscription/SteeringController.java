package app.tollgate.adapter.web.subscription;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.command.SteerSubscription.Command;
import app.tollgate.application.command.SteerSubscription.Target;
import app.tollgate.application.command.SteerSubscription.Wish;
import app.tollgate.application.subscription.ShowSubscription;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller steers their subscription (SUB-4, SUB-5, SUB-7). Each answers the subscription as it stands afterwards,
/// as in `/status`; 202 when PayPal has not answered and it is seen through later.
@RestController
@RequestMapping("/api/subscriptions")
@Tag(name = "Subscriptions")
public final class SteeringController {

    private final SteerSubscription steerSubscription;
    private final SteeringAnswers answers;

    public SteeringController(SteerSubscription steerSubscription, ShowSubscription showSubscription) {
        this.steerSubscription = steerSubscription;
        this.answers = new SteeringAnswers(showSubscription);
    }

    @PostMapping("/cancel")
    @Operation(summary = "Cancel at PayPal now; what is paid for stays open until its end; safe to repeat")
    @ApiResponse(responseCode = "200", description = "Cancelled, or it was before")
    @ApiResponse(responseCode = "202", description = "PayPal has not answered yet; it is seen through")
    @Refusals({
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> cancel(
            @RequestBody(required = false) @Nullable ReasonRequest request, Customer customer) {
        return steer(customer, request, "Cancelled by the customer", Wish.Cancel::new);
    }

    @PostMapping("/suspend")
    @Operation(summary = "Stop billing until it is reactivated; gives no access meanwhile; safe to repeat")
    @ApiResponse(responseCode = "200", description = "Suspended, or it was before")
    @ApiResponse(responseCode = "202", description = "PayPal has not answered yet; it is seen through")
    @Refusals({
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> suspend(
            @RequestBody(required = false) @Nullable ReasonRequest request, Customer customer) {
        return steer(customer, request, "Suspended by the customer", Wish.Suspend::new);
    }

    @PostMapping("/reactivate")
    @Operation(summary = "Bill again after a suspension; what is outstanding must be paid first; safe to repeat")
    @ApiResponse(responseCode = "200", description = "Active, or it was before")
    @ApiResponse(responseCode = "202", description = "PayPal has not answered yet; it is seen through")
    @Refusals({
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.PAYMENT_OUTSTANDING,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> reactivate(
            @RequestBody(required = false) @Nullable ReasonRequest request, Customer customer) {
        return steer(customer, request, "Reactivated by the customer", Wish.Reactivate::new);
    }

    @PostMapping("/pay-outstanding")
    @Operation(summary = "Charge now what PayPal could not collect; then a suspension can be lifted; safe to repeat")
    @ApiResponse(responseCode = "200", description = "Paid, or nothing was outstanding")
    @ApiResponse(responseCode = "202", description = "PayPal has not answered yet; it is seen through")
    @Refusals({
        ProblemType.SUBSCRIPTION_NOT_FOUND,
        ProblemType.SUBSCRIPTION_STATE,
        ProblemType.PAYPAL_REFUSED,
        ProblemType.PAYPAL_UNAVAILABLE
    })
    Mono<ResponseEntity<Object>> payOutstanding(Customer customer) {
        return steer(customer, new Wish.PayOutstanding());
    }

    private Mono<ResponseEntity<Object>> steer(
            Customer customer, @Nullable ReasonRequest request, String usual, Function<String, Wish> wish) {
        return steer(customer, wish.apply(ReasonRequest.reasonOf(request, usual)));
    }

    private Mono<ResponseEntity<Object>> steer(Customer customer, Wish wish) {
        Command command = new Command(
                new Target.LiveOf(customer.id()), wish, customer.id().value());
        return steerSubscription.steer(command).flatMap(outcome -> answers.of(outcome, customer.id()));
    }
}
