package app.tollgate.simulator.subscription;

import static app.tollgate.simulator.http.Shapes.QUANTITY;
import static app.tollgate.simulator.http.Shapes.dateTime;
import static app.tollgate.simulator.http.Shapes.money;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.Shape;
import app.tollgate.simulator.plan.PlanShapes;

/// What requests about subscriptions look like.
final class SubscriptionShapes {

    static final String PRINTABLE = "^[\\x20-\\x7E]+";

    private static final Shape PAYMENT_METHOD = object(
            optional("payer_selected", text(1, 255, "[0-9A-Z_]+")),
            optional("payee_preferred", oneOf("UNRESTRICTED", "IMMEDIATE_PAYMENT_REQUIRED")));

    private static final Shape CONTEXT = object(
            optional("brand_name", text(1, 127)),
            optional("locale", text(2, 10, "[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")),
            optional("shipping_preference", oneOf("GET_FROM_FILE", "NO_SHIPPING", "SET_PROVIDED_ADDRESS")),
            optional("user_action", oneOf("CONTINUE", "SUBSCRIBE_NOW")),
            optional("payment_method", PAYMENT_METHOD),
            required("return_url", text(10, 4000)),
            required("cancel_url", text(10, 4000)));

    private static final Shape SUBSCRIBER = object(
            optional("email_address", text(3, 254, ".+@[^@\\s]+")),
            optional("name", object(optional("given_name", text(0, 140)), optional("surname", text(0, 140)))));

    static final Shape CREATE = object(
            required("plan_id", text(3, 50)),
            optional("start_time", dateTime()),
            optional("quantity", text(1, 32, QUANTITY)),
            optional("shipping_amount", money()),
            optional("subscriber", SUBSCRIBER),
            optional("application_context", CONTEXT),
            optional("custom_id", text(1, 127, PRINTABLE)),
            optional("plan", PlanShapes.OVERRIDE));

    static final Shape REVISE = object(
            optional("plan_id", text(3, 50)),
            optional("quantity", text(1, 32, QUANTITY)),
            optional("shipping_amount", money()),
            optional("application_context", CONTEXT),
            optional("plan", PlanShapes.OVERRIDE));

    static final Shape REASON = object(required("reason", text(1, 128)));

    static final Shape OPTIONAL_REASON = object(optional("reason", text(1, 128)));

    static final Shape CAPTURE = object(
            required("note", text(1, 128)),
            required("capture_type", oneOf("OUTSTANDING_BALANCE")),
            required("amount", money()));

    private SubscriptionShapes() {}
}
