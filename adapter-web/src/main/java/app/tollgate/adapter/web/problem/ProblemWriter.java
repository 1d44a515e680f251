package app.tollgate.adapter.web.problem;

import app.tollgate.adapter.web.json.ApiJson;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a problem from outside a controller: filters, security, and everything that was thrown.
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(ApiJson json) {
        this.json = json.mapper();
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(problem.type().status());
            problem.headers().forEach(response.getHeaders()::set);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            byte[] body = json.writeValueAsBytes(bodyOf(exchange, problem));
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }

    private static ProblemDetail bodyOf(ServerWebExchange exchange, Problem problem) {
        ProblemDetail body = problem.body();
        body.setInstance(URI.create(exchange.getRequest().getPath().value()));
        return body;
    }
}
