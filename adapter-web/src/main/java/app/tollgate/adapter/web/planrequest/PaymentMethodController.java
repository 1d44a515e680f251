package app.tollgate.adapter.web.planrequest;

import app.tollgate.domain.planrequest.PaymentMethod;
import app.tollgate.domain.planrequest.PaymentMethods;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// How to pay by hand (MAN-1). For those who signed in: the number of an account is nothing for everybody.
@RestController
@Tag(name = "Plans paid by hand")
public final class PaymentMethodController {

    private final PaymentMethods methods;

    public PaymentMethodController(PaymentMethods methods) {
        this.methods = methods;
    }

    @GetMapping("/api/payment-methods")
    @Operation(summary = "The ways of paying by hand that the seller takes, with what to do")
    Mono<MethodsJson> methods() {
        return Mono.fromSupplier(() ->
                new MethodsJson(methods.asShown().stream().map(MethodJson::of).toList()));
    }

    record MethodsJson(List<MethodJson> methods) {}

    record MethodJson(String code, String name, String instructions) {

        static MethodJson of(PaymentMethod method) {
            return new MethodJson(method.code().value(), method.name(), method.instructions());
        }
    }
}
