package app.tollgate.simulator.webhook;

import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.json.Json;
import app.tollgate.simulator.store.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/// `verify-webhook-signature`: the event's text is taken from the request byte for byte, as PayPal takes it.
public final class VerifyApi {

    private static final Shape REQUEST = object(
            required("auth_algo", text(1, 100, "[a-zA-Z0-9]+")),
            required("cert_url", text(1, 500)),
            required("transmission_id", text(1, 50)),
            required("transmission_sig", text(1, 500)),
            required("transmission_time", text(1, 100)),
            required("webhook_id", text(1, 50, "[a-zA-Z0-9]+")),
            required("webhook_event", object()));

    private final World world;
    private final Signer signer;

    public VerifyApi(World world, Signer signer) {
        this.world = world;
        this.signer = signer;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.post("webhooks.verify", "/v1/notifications/verify-webhook-signature", REQUEST, this::verify));
    }

    private Reply verify(ApiCall call) {
        String event = rawEvent(call.incoming().body());
        boolean valid = call.text("auth_algo").equals("SHA256withRSA")
                && call.text("cert_url").equals(signer.certificateUrl())
                && world.books().webhooks.containsKey(call.text("webhook_id"))
                && signer.verifies(
                        call.text("transmission_id"),
                        call.text("transmission_time"),
                        call.text("webhook_id"),
                        event,
                        call.text("transmission_sig"));
        ObjectNode body = Json.object();
        body.put("verification_status", valid ? "SUCCESS" : "FAILURE");
        return Reply.ok(body);
    }

    private static String rawEvent(byte[] request) {
        try (JsonParser parser = Json.MAPPER.createParser(request)) {
            JsonToken opening = parser.nextToken();
            assert opening == JsonToken.START_OBJECT;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = "webhook_event".equals(parser.currentName());
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (wanted) {
                    int to = (int) parser.currentLocation().getByteOffset();
                    return new String(Arrays.copyOfRange(request, from, to), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }
}
