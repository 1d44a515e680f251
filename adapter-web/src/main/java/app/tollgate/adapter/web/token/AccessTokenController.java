package app.tollgate.adapter.web.token;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.token.IssueAccessToken;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's access decision as a signed token, to be shown to other services (ACC-6).
@RestController
@Tag(name = "Access")
public final class AccessTokenController {

    private final IssueAccessToken issueAccessToken;

    public AccessTokenController(IssueAccessToken issueAccessToken) {
        this.issueAccessToken = issueAccessToken;
    }

    @GetMapping("/api/access/token")
    @Operation(summary = "What the caller may do, as a short-lived token that others verify with the published keys")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokenJson.class)))
    @Refusals(ProblemType.SIGNING_KEY_UNAVAILABLE)
    Mono<ResponseEntity<Object>> token(Customer customer) {
        return issueAccessToken.issue(customer.id()).map(AccessTokenController::respond);
    }

    private static ResponseEntity<Object> respond(IssueAccessToken.Outcome outcome) {
        return switch (outcome) {
            case IssueAccessToken.Outcome.Issued(var token, var expiresAt) ->
                ResponseEntity.ok(new TokenJson(token, expiresAt.truncatedTo(ChronoUnit.SECONDS)));
            case IssueAccessToken.Outcome.NoKeyYet() ->
                ProblemType.SIGNING_KEY_UNAVAILABLE
                        .problem("A new key has to be known everywhere before it signs. Ask for the decision itself.")
                        .retrySoon()
                        .response();
        };
    }

    /// `expiresAt` is what the token itself says, in whole seconds.
    record TokenJson(String token, Instant expiresAt) {}
}
