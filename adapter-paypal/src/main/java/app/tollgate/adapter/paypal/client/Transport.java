package app.tollgate.adapter.paypal.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/// Tells what went wrong between us and PayPal from what is wrong with us.
public final class Transport {

    private Transport() {}

    /// Whether an exchange failed for want of a whole answer: no connection, no time, or more of an answer than is
    /// taken.
    public static boolean isFault(Throwable error) {
        return error instanceof WebClientException
                || error instanceof TimeoutException
                || error instanceof DataBufferLimitException
                || error instanceof IOException;
    }

    /// Whether the connection failed before any of the request could leave. A time limit says nothing of the kind.
    static boolean nothingWasSent(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isOfConnecting(cause)) {
                return true;
            }
        }
        return false;
    }

    /// What happened in one word, without addresses or content.
    public static String wordFor(Throwable fault) {
        return NestedExceptionUtils.getMostSpecificCause(fault).getClass().getSimpleName();
    }

    private static boolean isOfConnecting(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }
}
