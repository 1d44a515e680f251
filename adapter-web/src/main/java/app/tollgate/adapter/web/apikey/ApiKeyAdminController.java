package app.tollgate.adapter.web.apikey;

import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.apikey.CreateApiKey;
import app.tollgate.application.apikey.ListApiKeys;
import app.tollgate.application.apikey.RevokeApiKey;
import app.tollgate.domain.apikey.ApiKey;
import app.tollgate.domain.apikey.ApiKeyId;
import app.tollgate.domain.apikey.Scope;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins make and revoke keys for the product's back ends (IDN-4).
@RestController
@RequestMapping("/api/admin/api-keys")
@Tag(name = "API keys (admin)")
public final class ApiKeyAdminController {

    private final CreateApiKey createApiKey;
    private final ListApiKeys listApiKeys;
    private final RevokeApiKey revokeApiKey;
    private final KnownApiKeys known;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public ApiKeyAdminController(
            CreateApiKey createApiKey,
            ListApiKeys listApiKeys,
            RevokeApiKey revokeApiKey,
            KnownApiKeys known,
            InstantSource clock) {
        this.createApiKey = createApiKey;
        this.listApiKeys = listApiKeys;
        this.revokeApiKey = revokeApiKey;
        this.known = known;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a key; it is in this answer and never again",
            description =
                    "`access:read` opens the routes for back ends. `usage:write` and `credits:write` may be given,"
                            + " and open nothing before there are routes for them.")
    Mono<ApiKeyJson.Created> create(@RequestBody KeyRequest request, Customer admin) {
        Fields fields = new Fields();
        Supplier<String> name = fields.required("name", request.name(), ApiKeyAdminController::named);
        var scopes = fields.each("scopes", request.scopes(), ScopeWords::read);
        fields.agree("scopes", () -> requireSome(new HashSet<>(scopes.get())));
        fields.check();
        KeySecret secret = KeySecret.from(random);
        return createApiKey
                .create(new CreateApiKey.Command(name.get(), new HashSet<>(scopes.get()), secret.hash(), admin.id()))
                .map(key -> ApiKeyJson.Created.of(key, secret));
    }

    @GetMapping
    @Operation(summary = "All keys, newest first, without their secrets; go on with `after` = `next`")
    Mono<ApiKeyJson.PageJson> list(
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, KeyIdText::read);
        fields.check();
        return listApiKeys.list(bounded.get(), place.get()).map(page -> ApiKeyJson.PageJson.of(page, clock.instant()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke a key, for good and within a minute everywhere; safe to repeat")
    @ApiResponse(responseCode = "204", description = "It is revoked")
    @Refusals(ProblemType.API_KEY_NOT_FOUND)
    Mono<ResponseEntity<Object>> revoke(@PathVariable String id, Customer admin) {
        return Mono.just(id)
                .filter(KeyIdText::isOne)
                .map(KeyIdText::read)
                .flatMap(key -> revoked(key, admin))
                .defaultIfEmpty(ProblemType.API_KEY_NOT_FOUND.response("There is no key of this id."));
    }

    private Mono<ResponseEntity<Object>> revoked(ApiKeyId id, Customer admin) {
        return revokeApiKey
                .revoke(id, admin.id())
                .doOnNext(_ -> known.forget(id))
                .mapNotNull(ApiKeyAdminController::respond);
    }

    private static @Nullable ResponseEntity<Object> respond(RevokeApiKey.Outcome outcome) {
        return switch (outcome) {
            case RevokeApiKey.Outcome.Revoked() -> ResponseEntity.noContent().build();
            case RevokeApiKey.Outcome.NoSuchKey() -> null;
        };
    }

    private static String named(String name) {
        ApiKey.requireName(name);
        return name;
    }

    private static void requireSome(Set<Scope> scopes) {
        var _ = ApiKey.requireScopes(scopes);
    }

    record KeyRequest(@Nullable String name, @Nullable List<@Nullable String> scopes) {}
}
