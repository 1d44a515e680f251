package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.application.access.CheckAccessOfMany;
import app.tollgate.domain.access.AccessDecision;
import app.tollgate.domain.customer.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The product's back ends ask what customers may do (ACC-7). Somebody nobody knows is a customer without a
/// subscription: who is a customer and who is not is nothing a caller learns here.
@RestController
@Tag(name = "Access of customers")
public final class CustomerAccessController {

    private static final int CUSTOMERS_MAX = 1000;

    private final CheckAccess checkAccess;
    private final CheckAccessOfMany checkAccessOfMany;

    public CustomerAccessController(CheckAccess checkAccess, CheckAccessOfMany checkAccessOfMany) {
        this.checkAccess = checkAccess;
        this.checkAccessOfMany = checkAccessOfMany;
    }

    @GetMapping("/api/customers/{id}/access")
    @Operation(summary = "What one customer may do right now; with an API key of scope access:read")
    @Refusals({ProblemType.FORBIDDEN, ProblemType.API_KEY_INVALID})
    Mono<AccessJson> one(@PathVariable String id) {
        Fields fields = new Fields();
        var customer = fields.required("id", id, CustomerId::new);
        fields.check();
        return checkAccess.check(customer.get()).map(AccessJson::of);
    }

    @PostMapping("/api/access/check")
    @Operation(summary = "What 1 to 1000 customers may do right now, in the order asked; with a key of access:read")
    @Refusals({ProblemType.FORBIDDEN, ProblemType.API_KEY_INVALID})
    Mono<ManyJson> many(@RequestBody ManyRequest request) {
        Fields fields = new Fields();
        var customers = fields.each("customers", request.customers(), CustomerId::new);
        fields.agree("customers", () -> requireSome(customers.get()));
        fields.check();
        return checkAccessOfMany.check(customers.get()).map(decisions -> ManyJson.of(customers.get(), decisions));
    }

    private static void requireSome(List<CustomerId> customers) {
        if (customers.isEmpty() || customers.size() > CUSTOMERS_MAX) {
            throw new IllegalArgumentException("names 1 to " + CUSTOMERS_MAX + " customers");
        }
    }

    record ManyRequest(@Nullable List<@Nullable String> customers) {}

    record ManyJson(List<OneOfMany> decisions) {

        static ManyJson of(List<CustomerId> customers, List<AccessDecision> decisions) {
            return new ManyJson(IntStream.range(0, customers.size())
                    .mapToObj(place -> new OneOfMany(customers.get(place).value(), AccessJson.of(decisions.get(place))))
                    .toList());
        }
    }

    record OneOfMany(String customer, AccessJson access) {}
}
