package app.tollgate.adapter.web.problem;

import app.tollgate.application.port.store.StaleWrite;
import app.tollgate.application.port.store.StoreUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/// Turns everything that was thrown, in a filter or behind it, by us or by the framework, into a problem.
///
/// Refusals of a use case never come here: they are values, answered by the controllers.
@Order(-2)
public final class FaultHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    private final ProblemWriter writer;

    public FaultHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return Mono.error(fault);
        }
        return Mono.defer(() -> writer.write(exchange, problemOf(exchange.getRequest(), fault)));
    }

    private static Problem problemOf(ServerHttpRequest request, Throwable fault) {
        return switch (fault) {
            case InvalidRequest invalid -> UnreadableInput.ofFields(invalid.errors());
            case StaleWrite _ ->
                ProblemType.CONCURRENT_CHANGE.problem("Somebody else changed this meanwhile. Ask again.");
            case StoreUnavailable unavailable -> withoutStore(request, unavailable);
            case ProblemFault named -> logged(request, named);
            case DataBufferLimitException _ -> tooLarge();
            case ServerWebInputException input -> UnreadableInput.problemOf(input);
            case ErrorResponse known -> ofFramework(request, fault, known);
            default -> unexpected(request, fault);
        };
    }

    private static Problem ofFramework(ServerHttpRequest request, Throwable fault, ErrorResponse known) {
        Problem problem = ofStatus(known.getStatusCode()).orElseGet(() -> unexpected(request, fault));
        for (var header : known.getHeaders().headerSet()) {
            problem = problem.withHeader(header.getKey(), String.join(", ", header.getValue()));
        }
        return problem;
    }

    /// The framework's own words are left out: they name classes and files.
    private static Optional<Problem> ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Optional.of(ProblemType.NOT_FOUND.problem("There is no such route."));
            case 405 -> Optional.of(ProblemType.METHOD_NOT_ALLOWED.problem("The Allow header says what is offered."));
            case 406 -> Optional.of(ProblemType.NOT_ACCEPTABLE.problem("This API answers with JSON."));
            case 413 -> Optional.of(tooLarge());
            case 415 -> Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE.problem("Send application/json."));
            default ->
                status.is4xxClientError()
                        ? Optional.of(ProblemType.INVALID_REQUEST.problem("The request cannot be read."))
                        : Optional.empty();
        };
    }

    private static Problem tooLarge() {
        return ProblemType.REQUEST_TOO_LARGE.problem("The body is larger than this route takes.");
    }

    private static Problem withoutStore(ServerHttpRequest request, StoreUnavailable fault) {
        LOG.warn(
                "No store for {} {}: {}",
                request.getMethod(),
                request.getPath(),
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault)));
        return ProblemType.STORE_UNAVAILABLE
                .problem("Nothing was done. Ask again in a moment.")
                .retrySoon();
    }

    private static Problem logged(ServerHttpRequest request, ProblemFault fault) {
        LOG.warn(
                "{} for {} {}: {}",
                fault.problem().type().code(),
                request.getMethod(),
                request.getPath(),
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault)));
        return fault.problem();
    }

    /// The reference is all that leaves the house; with it the log line is found.
    private static Problem unexpected(ServerHttpRequest request, Throwable fault) {
        LOG.error("Unexpected fault {} at {} {}", request.getId(), request.getMethod(), request.getPath(), fault);
        return ProblemType.INTERNAL_ERROR
                .problem("Something failed that should not. Name the reference when you report it.")
                .with("reference", request.getId());
    }
}
