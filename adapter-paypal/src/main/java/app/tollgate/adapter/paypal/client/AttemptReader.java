package app.tollgate.adapter.paypal.client;

import app.tollgate.adapter.paypal.client.Attempt.Kind;
import app.tollgate.application.port.gateway.GatewayAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Says what a reply, or the lack of one, means for a call.
///
/// For a read, not knowing and not having asked come to the same, since a read changes nothing: both are
/// unavailable.
final class AttemptReader {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    /// A second click overtook the answer to the first; under the same request id the answer is there a little later.
    private static final String IN_PROGRESS = "PREVIOUS_REQUEST_IN_PROGRESS";

    /// Refusals that speak of an earlier request with the same id, and so tell nothing of its outcome (PayPal
    /// facts, 1.1).
    private static final Set<String> ABOUT_AN_EARLIER_REQUEST =
            Set.of(IN_PROGRESS, "DUPLICATE_REQUEST_ID", "PAYPAL_REQUEST_ID_PREVIOUSLY_USED");

    private final RetryAfter retryAfter;

    AttemptReader(RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
    }

    <T> Attempt<T> read(PayPalCall call, PayPalReply reply, AnswerReader<T> reader) {
        if (reply.status().is2xxSuccessful()) {
            return success(call, reply, reader);
        }
        if (reply.status().is4xxClientError()) {
            return refusal(call, reply);
        }
        return unclear(call, reply, reply.status().is5xxServerError());
    }

    <T> Attempt<T> notSent(String why, boolean again) {
        return new Attempt<>(
                new GatewayAnswer.Unavailable<>(Optional.empty()), Kind.NOT_SENT, again, Optional.empty(), why, "");
    }

    /// Sent, and no answer, or not all of it.
    <T> Attempt<T> noAnswer(PayPalCall call, String why) {
        return new Attempt<>(unclearAnswer(call), Kind.UNCLEAR, call.isRepeatable(), Optional.empty(), why, "");
    }

    /// No token, so no call: PayPal's own reason where it gave one.
    <T> Attempt<T> withoutToken(Token.NoToken missing) {
        return switch (missing) {
            case Token.Denied(var code, var debugId) -> turnedAway(code, debugId);
            case Token.RateLimited(var wait) -> rateLimited(wait, "");
            case Token.Unreachable(var why) -> notSent("no token: " + why, true);
        };
    }

    private <T> Attempt<T> success(PayPalCall call, PayPalReply reply, AnswerReader<T> reader) {
        try {
            return decided(reader.read(reply), status(reply), reply.debugId());
        } catch (UnreadableAnswer | IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            String note =
                    status(reply) + ", unreadable: " + unreadable.getClass().getSimpleName();
            return new Attempt<>(unclearAnswer(call), Kind.UNREADABLE, false, Optional.empty(), note, reply.debugId());
        }
    }

    private <T> Attempt<T> refusal(PayPalCall call, PayPalReply reply) {
        int status = reply.status().value();
        String code = codeOf(reply);
        if (status == TOO_MANY_REQUESTS) {
            return rateLimited(retryAfter.of(reply), reply.debugId());
        }
        if (status == REQUEST_TIMEOUT || ABOUT_AN_EARLIER_REQUEST.contains(code)) {
            return unclear(call, reply, IN_PROGRESS.equals(code));
        }
        return status == UNAUTHORIZED || status == FORBIDDEN
                ? turnedAway(code, reply.debugId())
                : decided(new GatewayAnswer.Refused<>(code, reply.debugId()), note(reply), reply.debugId());
    }

    private <T> Attempt<T> unclear(PayPalCall call, PayPalReply reply, boolean again) {
        Optional<Duration> pause = retryAfter.of(reply);
        GatewayAnswer<T> answer = call.isRead() ? new GatewayAnswer.Unavailable<>(pause) : unclearAnswer(call);
        return new Attempt<>(answer, Kind.UNCLEAR, again && call.isRepeatable(), pause, note(reply), reply.debugId());
    }

    /// Nothing happened at PayPal, so even a call that must not be repeated blindly may be sent again.
    private static <T> Attempt<T> rateLimited(Optional<Duration> wait, String debugId) {
        return new Attempt<>(
                new GatewayAnswer.Unavailable<>(wait), Kind.TURNED_AWAY, true, wait, "429 rate limited", debugId);
    }

    private static <T> Attempt<T> turnedAway(String code, String debugId) {
        return new Attempt<>(
                new GatewayAnswer.Refused<>(code, debugId), Kind.TURNED_AWAY, false, Optional.empty(), code, debugId);
    }

    private static <T> Attempt<T> decided(GatewayAnswer<T> answer, String note, String debugId) {
        return new Attempt<>(answer, Kind.DECIDED, false, Optional.empty(), note, debugId);
    }

    private static <T> GatewayAnswer<T> unclearAnswer(PayPalCall call) {
        return call.isRead() ? new GatewayAnswer.Unavailable<>(Optional.empty()) : new GatewayAnswer.Unknown<>();
    }

    private static String note(PayPalReply reply) {
        return reply.error().code().map(code -> status(reply) + " " + code).orElseGet(() -> status(reply));
    }

    private static String status(PayPalReply reply) {
        return Integer.toString(reply.status().value());
    }

    /// A 404 of PayPal's own always has the same meaning, whether or not it lists an issue.
    private static String codeOf(PayPalReply reply) {
        PayPalError error = reply.error();
        int status = reply.status().value();
        boolean unknownResource =
                status == NOT_FOUND && error.issue().isEmpty() && error.name().isPresent();
        return unknownResource ? "INVALID_RESOURCE_ID" : error.code().orElse("HTTP_" + status);
    }
}
