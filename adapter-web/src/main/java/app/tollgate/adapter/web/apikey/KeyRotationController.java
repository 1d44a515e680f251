package app.tollgate.adapter.web.apikey;

import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.apikey.RotateApiKey;
import app.tollgate.application.apikey.RotateApiKey.Command;
import app.tollgate.application.apikey.RotateApiKey.Outcome;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins put a new key in the place of one (IDN-4).
@RestController
@Tag(name = "API keys (admin)")
public final class KeyRotationController {

    private static final Duration OVERLAP = Duration.ofHours(24);

    private final RotateApiKey rotateApiKey;
    private final KnownApiKeys known;
    private final SecureRandom random = new SecureRandom();

    public KeyRotationController(RotateApiKey rotateApiKey, KnownApiKeys known) {
        this.rotateApiKey = rotateApiKey;
        this.known = known;
    }

    @PostMapping("/api/admin/api-keys/{id}/rotate")
    @Operation(
            summary = "Put a new key of the same name and scopes in the place of one; it is in this answer and never"
                    + " again",
            description = "The old key counts on for `overlapHours`, 0 to 720, and 24 where nothing is said. With 0"
                    + " it ends at once, on other instances within half a minute.")
    @ApiResponse(
            responseCode = "201",
            description = "The new key",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.Rotated.class)))
    @Refusals({ProblemType.API_KEY_NOT_FOUND, ProblemType.API_KEY_ENDED})
    Mono<ResponseEntity<Object>> rotate(
            @PathVariable String id, @RequestBody(required = false) @Nullable RotationRequest request, Customer admin) {
        Duration overlap =
                Optional.ofNullable(request).flatMap(RotationRequest::overlap).orElse(OVERLAP);
        KeySecret secret = KeySecret.from(random);
        return Mono.just(id)
                .filter(KeyIdText::isOne)
                .map(key -> new Command(KeyIdText.read(key), secret.hash(), overlap, admin.id()))
                .flatMap(command -> rotated(command, secret))
                .switchIfEmpty(Mono.fromSupplier(KeyRotationController::noSuchKey));
    }

    private Mono<ResponseEntity<Object>> rotated(Command command, KeySecret secret) {
        return rotateApiKey
                .rotate(command)
                .doOnNext(_ -> known.forget(command.id()))
                .map(outcome -> respond(outcome, secret));
    }

    private static ResponseEntity<Object> respond(Outcome outcome, KeySecret secret) {
        return switch (outcome) {
            case Outcome.Rotated(var fresh, var oldEndsAt) ->
                ResponseEntity.status(HttpStatus.CREATED).body(ApiKeyJson.Rotated.of(fresh, secret, oldEndsAt));
            case Outcome.NoSuchKey() -> noSuchKey();
            case Outcome.EndedAlready() ->
                ProblemType.API_KEY_ENDED.response("It was revoked, or another key took its place.");
        };
    }

    private static ResponseEntity<Object> noSuchKey() {
        return ProblemType.API_KEY_NOT_FOUND.response("There is no key of this id.");
    }

    record RotationRequest(@Nullable Integer overlapHours) {

        Optional<Duration> overlap() {
            Fields fields = new Fields();
            var overlap = fields.optional("overlapHours", overlapHours, RotationRequest::read);
            fields.check();
            return overlap.get();
        }

        private static Duration read(int hours) {
            if (hours < 0 || hours > RotateApiKey.OVERLAP_MAX.toHours()) {
                throw new IllegalArgumentException("is 0 to " + RotateApiKey.OVERLAP_MAX.toHours());
            }
            return Duration.ofHours(hours);
        }
    }
}
