package app.tollgate.adapter.paypal.client;

import app.tollgate.application.port.gateway.RequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/// One thing asked of PayPal.
///
/// `operation` names it in metrics and logs. `path` is a template whose `{…}` take the `variables` in order, each
/// encoded; URLs are never taken from a response, since PayPal has sent internal hosts in links.
public record PayPalCall(
        String operation,
        HttpMethod method,
        String path,
        List<String> variables,
        Optional<RequestId> requestId,
        Optional<Object> body) {

    public PayPalCall {
        variables = List.copyOf(variables);
    }

    public static PayPalCall get(String operation, String path, String... variables) {
        return new PayPalCall(operation, HttpMethod.GET, path, List.of(variables), Optional.empty(), Optional.empty());
    }

    /// A creation under a request id, which PayPal remembers for 72 h: repeating it answers the same resource.
    public static PayPalCall create(String operation, String path, RequestId requestId, Object body) {
        return new PayPalCall(operation, HttpMethod.POST, path, List.of(), Optional.of(requestId), Optional.of(body));
    }

    /// A command to the resource of that id. PayPal takes no request id for it, so it is never repeated blindly.
    public static PayPalCall command(String operation, String path, String id, Object body) {
        return new PayPalCall(operation, HttpMethod.POST, path, List.of(id), Optional.empty(), Optional.of(body));
    }

    /// A command under a request id: repeating it while PayPal remembers the id has no second effect.
    public static PayPalCall command(String operation, String path, String id, RequestId requestId, Object body) {
        return new PayPalCall(operation, HttpMethod.POST, path, List.of(id), Optional.of(requestId), Optional.of(body));
    }

    /// A question that PayPal takes by `POST`. It changes nothing, and yet is not repeated.
    public static PayPalCall question(String operation, String path, Object body) {
        return new PayPalCall(operation, HttpMethod.POST, path, List.of(), Optional.empty(), Optional.of(body));
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    /// Whether sending it twice has the effect of sending it once.
    boolean isRepeatable() {
        return isRead() || requestId.isPresent();
    }
}
