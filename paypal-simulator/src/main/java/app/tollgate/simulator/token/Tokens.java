package app.tollgate.simulator.token;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Incoming;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Client-credentials tokens and who may call with them.
public final class Tokens {

    private static final Set<String> OPEN = Set.of("token", "certs.get");

    private final World world;
    private final String credentials;
    private final Duration lifetime;

    public Tokens(World world, String clientId, String clientSecret, Duration lifetime) {
        this.world = world;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.lifetime = lifetime;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.command("token", "/v1/oauth2/token", this::issue).withForm());
    }

    /// The OAuth layer's way to say no, which has neither name nor debug id.
    public static Reply oauthError(int status, String error, String description) {
        ObjectNode body = Json.object();
        body.put("error", error);
        body.put("error_description", description);
        return Reply.json(status, body);
    }

    /// Empty when the call may go on. No bearer at all is refused by the resource, a wrong one by the OAuth layer.
    public Optional<Reply> denial(String operation, Incoming incoming) {
        String authorization = incoming.header("authorization");
        if (OPEN.contains(operation) || authorization.equals(credentials)) {
            return Optional.empty();
        }
        if (!authorization.startsWith("Bearer ")) {
            throw new Refusal(401, List.of());
        }
        Instant until = world.books().tokens.get(authorization.substring("Bearer ".length()));
        boolean valid = until != null && until.isAfter(world.now());
        return valid
                ? Optional.empty()
                : Optional.of(oauthError(401, "invalid_token", "Token signature verification failed"));
    }

    private Reply issue(ApiCall call) {
        if (!call.header("authorization").equals(credentials)) {
            return oauthError(401, "invalid_client", "Client Authentication failed");
        }
        if (!call.header("content-type").startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(415, List.of());
        }
        String grant = Incoming.pairs(call.incoming().text()).getOrDefault("grant_type", "");
        if (!grant.equals("client_credentials")) {
            return grant.isEmpty()
                    ? oauthError(400, "invalid_request", "Missing required parameter: grant_type")
                    : oauthError(400, "unsupported_grant_type", "Grant type is not supported");
        }
        return Reply.ok(token());
    }

    private ObjectNode token() {
        String token = world.ids().accessToken();
        Instant now = world.now();
        world.books().tokens.values().removeIf(until -> until.isBefore(now));
        world.books().tokens.put(token, now.plus(lifetime));
        ObjectNode body = Json.object();
        body.put(
                "scope",
                "https://uri.paypal.com/services/subscriptions https://uri.paypal.com/services/payments/refund");
        body.put("access_token", token);
        body.put("token_type", "Bearer");
        body.put("app_id", "APP-80W284485P519543T");
        body.put("expires_in", lifetime.toSeconds());
        body.put("nonce", Json.time(now) + world.ids().nonce());
        return body;
    }
}
