package app.tollgate.adapter.web.access;

import app.tollgate.adapter.web.json.ApiJson;
import app.tollgate.adapter.web.security.KnownCallers;
import app.tollgate.application.access.CheckAccess;
import app.tollgate.domain.customer.Customer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectWriter;

/// Answers the question that is asked millions of times before the frameworks begin, when whoever asks was let in a
/// moment ago (ADR 22).
///
/// The use case decides as ever, so the answer is that of [AccessController], byte for byte. Whatever is unusual goes
/// the ordinary way, and so does every failure: there it is asked again, and answered as everywhere.
public final class FastLane implements HttpHandler {

    private final HttpHandler ordinaryWay;
    private final KnownCallers callers;
    private final CheckAccess checkAccess;
    private final PlainHeaders headers;
    private final ObjectWriter json;
    private final MeterRegistry meters;

    public FastLane(
            HttpHandler ordinaryWay,
            KnownCallers callers,
            CheckAccess checkAccess,
            PlainHeaders headers,
            ApiJson json,
            MeterRegistry meters) {
        this.ordinaryWay = ordinaryWay;
        this.callers = callers;
        this.checkAccess = checkAccess;
        this.headers = headers;
        this.json = json.mapper().writerFor(AccessJson.class);
        this.meters = meters;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        return PlainQuestion.tokenOf(request)
                .filter(_ -> headers.isForPageOf(request))
                .flatMap(callers::behind)
                .map(caller -> answer(caller, request, response))
                .orElseGet(() -> ordinaryWay.handle(request, response));
    }

    private Mono<Void> answer(Customer caller, ServerHttpRequest request, ServerHttpResponse response) {
        Timer.Sample sample = Timer.start(meters);
        return checkAccess
                .check(caller.id())
                .map(decision -> json.writeValueAsBytes(AccessJson.of(decision)))
                .map(body -> write(body, request, response).doOnSuccess(_ -> count(sample)))
                .onErrorResume(Exception.class, _ -> Mono.fromSupplier(() -> ordinaryWay.handle(request, response)))
                .flatMap(Function.identity());
    }

    private Mono<Void> write(byte[] body, ServerHttpRequest request, ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.OK);
        headers.write(request, response.getHeaders(), body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private void count(Timer.Sample sample) {
        long _ = sample.stop(meters.timer(PlainMetric.NAME, PlainMetric.TAGS));
    }
}
