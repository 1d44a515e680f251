package app.tollgate.adapter.paypal.client;

import app.tollgate.application.port.gateway.GatewayAnswer;

/// Makes an answer of the application out of a successful reply.
///
/// May throw [UnreadableAnswer], and what value types throw when a value is not one of theirs
/// ([IllegalArgumentException], [java.time.DateTimeException], [ArithmeticException]); all of it counts as
/// unreadable.
@FunctionalInterface
public interface AnswerReader<T> {

    GatewayAnswer<T> read(PayPalReply reply);
}
