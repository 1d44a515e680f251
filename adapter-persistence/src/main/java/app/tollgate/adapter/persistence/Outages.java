package app.tollgate.adapter.persistence;

import app.tollgate.application.port.store.StoreUnavailable;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Says [StoreUnavailable] for every way in which Spring, the pool and the driver say that the database is away.
public final class Outages {

    private static final List<Class<? extends Exception>> AWAY = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessResourceException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class,
            R2dbcNonTransientResourceException.class,
            R2dbcTransientResourceException.class,
            R2dbcTimeoutException.class,
            IOException.class);

    private Outages() {}

    /// The same store, where every error of a [Mono] or [Flux] passes through here: none can be forgotten.
    static <T> T named(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> named(answer(store, method, arguments))));
    }

    static <T> Mono<T> named(Mono<T> work) {
        return work.onErrorMap(Outages::isUnnamed, StoreUnavailable::new);
    }

    private static @Nullable Object named(@Nullable Object answer) {
        return switch (answer) {
            case Mono<?> one -> named(one);
            case Flux<?> many -> many.onErrorMap(Outages::isUnnamed, StoreUnavailable::new);
            case null -> null;
            default -> answer;
        };
    }

    private static @Nullable Object answer(Object store, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /// Whether a failure says that the database is away, and not that it refuses something.
    public static boolean isAway(Throwable failure) {
        return failure instanceof StoreUnavailable || saysSo(failure);
    }

    private static boolean isUnnamed(Throwable failure) {
        return !(failure instanceof StoreUnavailable) && saysSo(failure);
    }

    private static boolean saysSo(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> AWAY.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
