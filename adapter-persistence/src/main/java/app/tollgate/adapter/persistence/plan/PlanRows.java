package app.tollgate.adapter.persistence.plan;

import static app.tollgate.adapter.persistence.Rows.amount;
import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.currency;
import static app.tollgate.adapter.persistence.Rows.money;
import static app.tollgate.adapter.persistence.Rows.nullable;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.optionalMoney;
import static app.tollgate.adapter.persistence.Rows.required;
import static app.tollgate.adapter.persistence.Rows.word;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Limit;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanId;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Publication;
import app.tollgate.domain.plan.Tier;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A plan as a row and back.
public final class PlanRows {

    private PlanRows() {}

    static Plan plan(Readable row) {
        return new Plan(
                new PlanId(required(row, "id", UUID.class)),
                new PlanCode(required(row, "code", String.class)),
                required(row, "version", Integer.class),
                terms(row),
                benefits(row),
                display(row),
                constant(row, "status", PlanStatus.class),
                publication(row));
    }

    /// Benefits, from a row of any query that names the columns as the table does.
    public static PlanBenefits benefits(Readable row) {
        return new PlanBenefits(
                new Tier(required(row, "tier", String.class)),
                PlanJson.features(json(row, "features")),
                PlanJson.limits(json(row, "limits")),
                required(row, "credits_per_payment", Long.class),
                required(row, "credits_per_day", Long.class));
    }

    /// Limits, from a column that is named otherwise than the table's.
    public static Map<String, Limit> limits(Readable row, String column) {
        return PlanJson.limits(json(row, column));
    }

    /// Limits, from a plan within another value.
    public static Map<String, Limit> limits(String json) {
        return PlanJson.limits(json);
    }

    static Map<String, Object> termColumns(Plan plan) {
        PlanTerms terms = plan.terms();
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", plan.id().value());
        columns.put("code", plan.code().value());
        columns.put("version", plan.version());
        columns.put("price_minor", terms.price().minorUnits());
        columns.put("currency", terms.price().currency().code());
        columns.put("interval_unit", word(terms.interval().unit()));
        columns.put("interval_count", terms.interval().count());
        columns.put("trial", nullable(terms.trial().map(PlanJson::trial).map(Json::of), Json.class));
        columns.put("setup_fee_minor", amount(terms.setupFee()));
        return columns;
    }

    static Map<String, Object> descriptionColumns(Plan plan) {
        PlanBenefits benefits = plan.benefits();
        PlanDisplay display = plan.display();
        var columns = new LinkedHashMap<String, Object>();
        columns.put("tier", benefits.tier().name());
        columns.put("features", Json.of(PlanJson.features(benefits.features())));
        columns.put("limits", Json.of(PlanJson.limits(benefits.limits())));
        columns.put("credits_per_payment", benefits.creditsPerPayment());
        columns.put("credits_per_day", benefits.creditsPerDay());
        columns.put("name", display.name());
        columns.put("description", display.description());
        columns.put("headline_minor", amount(display.headline()));
        columns.put("headline_currency", currency(display.headline()));
        columns.put("badge", nullable(display.badge(), String.class));
        columns.put("sort_order", display.sortOrder());
        columns.put("other_prices", Json.of(PlanJson.prices(display.otherPrices())));
        columns.put("status", word(plan.status()));
        return columns;
    }

    static Map<String, Object> publicationColumns(Plan plan) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put(
                "provider_product_id",
                nullable(plan.publication().underProduct().map(ProviderProductId::value), String.class));
        columns.put(
                "provider_plan_id", nullable(plan.publication().sellableAs().map(ProviderPlanId::value), String.class));
        return columns;
    }

    private static PlanTerms terms(Readable row) {
        Money price = money(row, "price_minor", "currency");
        return new PlanTerms(
                price,
                new BillingInterval(
                        constant(row, "interval_unit", BillingInterval.Unit.class),
                        required(row, "interval_count", Integer.class)),
                optional(row, "trial", Json.class).map(json -> PlanJson.trial(json.asString(), price.currency())),
                optionalMoney(row, "setup_fee_minor", "currency"));
    }

    private static PlanDisplay display(Readable row) {
        return new PlanDisplay(
                required(row, "name", String.class),
                required(row, "description", String.class),
                optionalMoney(row, "headline_minor", "headline_currency"),
                optional(row, "badge", String.class),
                required(row, "sort_order", Integer.class),
                PlanJson.prices(json(row, "other_prices")));
    }

    private static Publication publication(Readable row) {
        Optional<ProviderPlanId> plan =
                optional(row, "provider_plan_id", String.class).map(ProviderPlanId::new);
        return optional(row, "provider_product_id", String.class)
                .map(ProviderProductId::new)
                .map(product -> publication(product, plan))
                .orElseGet(Publication.Unpublished::new);
    }

    private static Publication publication(ProviderProductId product, Optional<ProviderPlanId> plan) {
        return plan.<Publication>map(id -> new Publication.Published(product, id))
                .orElseGet(() -> new Publication.ProductCreated(product));
    }

    private static String json(Readable row, String column) {
        return required(row, column, Json.class).asString();
    }
}
