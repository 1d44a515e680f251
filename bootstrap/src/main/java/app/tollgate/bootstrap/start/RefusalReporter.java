package app.tollgate.bootstrap.start;

import app.tollgate.adapter.persistence.DatabaseUnusable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in plain sentences, on the error stream, why the service did not start; no stack trace helps to mend a
/// variable.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        List<String> sentences = sentences(failure);
        sentences.forEach(sentence -> System.err.println("Tollgate does not start: " + sentence));
        return !sentences.isEmpty();
    }

    static List<String> sentences(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .map(RefusalReporter::reasons)
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private static List<String> reasons(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.sentences();
            case DatabaseUnusable unusable -> List.of("DATABASE_URL: " + unusable.getMessage());
            case PortInUseException taken ->
                List.of("PORT or MANAGEMENT_PORT: another program listens on port " + taken.getPort() + ".");
            default -> List.of();
        };
    }
}
