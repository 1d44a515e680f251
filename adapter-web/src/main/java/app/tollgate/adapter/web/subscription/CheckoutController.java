package app.tollgate.adapter.web.subscription;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.tollgate.application.plan.ListPlans;
import app.tollgate.application.port.gateway.CheckoutSettings;
import app.tollgate.domain.money.Currency;
import app.tollgate.domain.plan.Offer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// What a page needs to show PayPal's subscribe buttons; all of it is public (SUB-11).
@RestController
@Tag(name = "Subscriptions")
public final class CheckoutController {

    private final CheckoutSettings settings;
    private final ListPlans listPlans;

    public CheckoutController(CheckoutSettings settings, ListPlans listPlans) {
        this.settings = settings;
        this.listPlans = listPlans;
    }

    @GetMapping("/api/subscriptions/client-id")
    @Operation(summary = "Client id and settings for PayPal's JavaScript SDK")
    @SecurityRequirements
    Mono<CheckoutJson> checkout() {
        return listPlans
                .onSale()
                .filter(plan -> plan.offer() instanceof Offer.ForSale)
                .map(plan -> plan.terms().price().currency())
                .collectList()
                .map(this::checkoutIn);
    }

    private CheckoutJson checkoutIn(List<Currency> currencies) {
        Optional<String> currency = mostCommon(currencies).map(Currency::code);
        return new CheckoutJson(
                settings.clientId(),
                settings.environment(),
                true,
                "subscription",
                currency.orElse(null),
                sdkUrl(currency));
    }

    /// The SDK loads for one currency, which must be the plan's. Among equals the one shown first.
    private static Optional<Currency> mostCommon(List<Currency> currencies) {
        Map<Currency, Long> counts =
                currencies.stream().collect(groupingBy(currency -> currency, LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }

    private URI sdkUrl(Optional<String> currency) {
        return UriComponentsBuilder.fromUriString("https://www.paypal.com/sdk/js")
                .queryParam("client-id", "{clientId}")
                .queryParam("components", "buttons")
                .queryParam("vault", "true")
                .queryParam("intent", "subscription")
                .queryParamIfPresent("currency", currency)
                .encode()
                .buildAndExpand(settings.clientId())
                .toUri();
    }

    /// `currency` is null while no plan can be bought.
    record CheckoutJson(
            String clientId,
            String environment,
            boolean vault,
            String intent,
            @Nullable String currency,
            URI sdkUrl) {}
}
