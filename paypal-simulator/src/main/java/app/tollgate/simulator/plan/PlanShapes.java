package app.tollgate.simulator.plan;

import static app.tollgate.simulator.http.Shapes.NUMBER;
import static app.tollgate.simulator.http.Shapes.QUANTITY;
import static app.tollgate.simulator.http.Shapes.flag;
import static app.tollgate.simulator.http.Shapes.integer;
import static app.tollgate.simulator.http.Shapes.listOf;
import static app.tollgate.simulator.http.Shapes.money;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.http.Shape;

/// What requests about plans look like.
public final class PlanShapes {

    static final Shape TIER = object(
            required("starting_quantity", text(1, 32, QUANTITY)),
            optional("ending_quantity", text(1, 32, QUANTITY)),
            required("amount", money()));

    public static final Shape PRICING = object(
            optional("fixed_price", money()),
            optional("pricing_model", oneOf("VOLUME", "TIERED")),
            optional("tiers", listOf(1, 32, TIER)));

    static final Shape FREQUENCY = object(
            required("interval_unit", oneOf("DAY", "WEEK", "MONTH", "YEAR")),
            optional("interval_count", integer(1, 365)));

    static final Shape CYCLE = object(
            optional("pricing_scheme", PRICING),
            required("frequency", FREQUENCY),
            required("tenure_type", oneOf("REGULAR", "TRIAL")),
            required("sequence", integer(1, 99)),
            optional("total_cycles", integer(0, 999)));

    static final Shape PREFERENCES = object(
            optional("auto_bill_outstanding", flag()),
            optional("setup_fee", money()),
            optional("setup_fee_failure_action", oneOf("CONTINUE", "CANCEL")),
            optional("payment_failure_threshold", integer(0, 999)));

    static final Shape PLAN = object(
            required("product_id", text(6, 50)),
            required("name", text(1, 127)),
            optional("description", text(1, 127)),
            optional("status", oneOf("CREATED", "ACTIVE")),
            required("billing_cycles", listOf(1, 12, CYCLE)),
            required("payment_preferences", PREFERENCES),
            optional("taxes", object(required("percentage", text(1, 32, NUMBER)), optional("inclusive", flag()))),
            optional("quantity_supported", flag()));

    static final Shape PRICING_UPDATE = object(required(
            "pricing_schemes",
            listOf(
                    1,
                    99,
                    object(required("billing_cycle_sequence", integer(1, 99)), required("pricing_scheme", PRICING)))));

    /// What a subscription may set differently from its plan.
    public static final Shape OVERRIDE = object(
            optional(
                    "billing_cycles",
                    listOf(
                            1,
                            12,
                            object(
                                    required("sequence", integer(1, 99)),
                                    optional("pricing_scheme", PRICING),
                                    optional("total_cycles", integer(0, 999))))),
            optional("payment_preferences", PREFERENCES),
            optional("taxes", object(optional("percentage", text(1, 32, NUMBER)), optional("inclusive", flag()))));

    private PlanShapes() {}
}
