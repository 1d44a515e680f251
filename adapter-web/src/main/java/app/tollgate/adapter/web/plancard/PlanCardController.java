package app.tollgate.adapter.web.plancard;

import app.tollgate.application.plancard.ShowPlanCard;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What a dashboard shows of the caller's plan (MAN-3).
@RestController
@Tag(name = "Account")
public final class PlanCardController {

    private final ShowPlanCard showPlanCard;

    public PlanCardController(ShowPlanCard showPlanCard) {
        this.showPlanCard = showPlanCard;
    }

    @GetMapping("/api/plan-card")
    @Operation(summary = "The caller's paid plan, else their newest request, else what they have for nothing")
    Mono<PlanCardJson> card(Customer customer) {
        return showPlanCard.show(customer.id()).map(PlanCardJson::of);
    }
}
