package app.tollgate.simulator.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One operation of the API. `path` may hold `{id}`; `kept` is how long its `PayPal-Request-Id` is remembered.
public record Operation(
        String name,
        String method,
        String path,
        Body bodyRule,
        Optional<Shape> shape,
        Function<ApiCall, Reply> handler,
        Optional<Replayed> replayed) {

    /// What is expected in the body.
    public enum Body {
        NONE,
        OPTIONAL,
        REQUIRED,
        FORM
    }

    /// Retention of a request id and how the resource it made is shown again.
    public record Replayed(Duration kept, BiFunction<ApiCall, String, Reply> shown) {}

    public static Operation get(String name, String path, Function<ApiCall, Reply> handler) {
        return new Operation(name, "GET", path, Body.NONE, Optional.empty(), handler, Optional.empty());
    }

    public static Operation delete(String name, String path, Function<ApiCall, Reply> handler) {
        return new Operation(name, "DELETE", path, Body.NONE, Optional.empty(), handler, Optional.empty());
    }

    public static Operation patch(String name, String path, Function<ApiCall, Reply> handler) {
        return new Operation(name, "PATCH", path, Body.REQUIRED, Optional.of(Patch.SHAPE), handler, Optional.empty());
    }

    public static Operation post(String name, String path, Shape shape, Function<ApiCall, Reply> handler) {
        return new Operation(name, "POST", path, Body.REQUIRED, Optional.of(shape), handler, Optional.empty());
    }

    public static Operation command(String name, String path, Function<ApiCall, Reply> handler) {
        return new Operation(name, "POST", path, Body.NONE, Optional.empty(), handler, Optional.empty());
    }

    public Operation withOptionalBody() {
        return new Operation(name, method, path, Body.OPTIONAL, shape, handler, replayed);
    }

    public Operation withForm() {
        return new Operation(name, method, path, Body.FORM, shape, handler, replayed);
    }

    public Operation remembered(Duration kept, BiFunction<ApiCall, String, Reply> shown) {
        return new Operation(name, method, path, bodyRule, shape, handler, Optional.of(new Replayed(kept, shown)));
    }
}
