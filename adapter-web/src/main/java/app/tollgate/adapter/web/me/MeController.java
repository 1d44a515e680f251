package app.tollgate.adapter.web.me;

import app.tollgate.adapter.web.access.AccessJson;
import app.tollgate.adapter.web.plancard.PlanCardJson;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.plancard.ShowPlanCard;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.customer.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who the caller is, what they have and what they may do, in one call (IDN-6).
@RestController
@Tag(name = "Account")
public final class MeController {

    private final ShowPlanCard showPlanCard;
    private final CheckAccess checkAccess;

    public MeController(ShowPlanCard showPlanCard, CheckAccess checkAccess) {
        this.showPlanCard = showPlanCard;
        this.checkAccess = checkAccess;
    }

    @GetMapping("/api/me")
    @Operation(summary = "The caller's profile, role, plan card and access, for the start of an app")
    Mono<MeJson> me(Customer customer) {
        return Mono.zip(
                showPlanCard.show(customer.id()).map(PlanCardJson::of),
                checkAccess.check(customer.id()).map(AccessJson::of),
                (card, access) -> MeJson.of(customer, card, access));
    }

    /// `access` is what `check-access` answers.
    record MeJson(
            String id,
            @Nullable String email,
            @Nullable String name,
            Instant registeredAt,
            String role,
            PlanCardJson planCard,
            AccessJson access) {

        static MeJson of(Customer customer, PlanCardJson card, AccessJson access) {
            return new MeJson(
                    customer.id().value(),
                    customer.email().map(EmailAddress::value).orElse(null),
                    customer.name().orElse(null),
                    customer.registeredAt(),
                    customer.role().word(),
                    card,
                    access);
        }
    }
}
