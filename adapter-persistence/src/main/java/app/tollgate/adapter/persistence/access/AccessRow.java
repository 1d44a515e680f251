package app.tollgate.adapter.persistence.access;

import static app.tollgate.adapter.persistence.Rows.constant;
import static app.tollgate.adapter.persistence.Rows.moment;
import static app.tollgate.adapter.persistence.Rows.optional;
import static app.tollgate.adapter.persistence.Rows.required;

import app.tollgate.adapter.persistence.plan.PlanRows;
import app.tollgate.adapter.persistence.subscription.SubscriptionRows;
import app.tollgate.domain.access.AccessFacts;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.OverrideFact;
import app.tollgate.domain.access.SubscriptionFact;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.Role;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.subscription.SubscriptionId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One row for each subscription of a person, or one without, and the rest of the facts beside each of them.
record AccessRow(
        CustomerId person,
        Role role,
        Optional<SubscriptionFact> subscription,
        List<GrantFact> grants,
        Optional<OverrideFact> override) {

    static AccessRow of(Readable row) {
        return new AccessRow(
                new CustomerId(required(row, "person_id", String.class)),
                constant(row, "person_role", Role.class),
                optional(row, "id", UUID.class).map(id -> subscription(row, id)),
                GrantJson.facts(required(row, "grants", Json.class).asString()),
                moment(row, "override_since").map(since -> new OverrideFact(entitlement(row, "override"), since)));
    }

    static AccessFacts facts(List<AccessRow> rows) {
        return rows.stream()
                .findFirst()
                .map(first -> new AccessFacts(first.role(), subscriptions(rows), first.grants(), first.override()))
                .orElseGet(AccessFacts::none);
    }

    private static List<SubscriptionFact> subscriptions(List<AccessRow> rows) {
        return rows.stream()
                .map(AccessRow::subscription)
                .flatMap(Optional::stream)
                .toList();
    }

    private static SubscriptionFact subscription(Readable row, UUID id) {
        return new SubscriptionFact(
                new SubscriptionId(id),
                new PlanCode(required(row, "code", String.class)),
                PlanRows.benefits(row),
                SubscriptionRows.status(row),
                moment(row, "starts_at"),
                moment(row, "paid_through"),
                moment(row, "verified_at"),
                moment(row, "unanswered_at"),
                optional(row, "succeeds", UUID.class)
                        .filter(_ -> required(row, "taken_over", Boolean.class))
                        .map(SubscriptionId::new),
                false);
    }

    private static Entitlement entitlement(Readable row, String claim) {
        Tier tier = new Tier(required(row, claim + "_tier", String.class));
        return optional(row, claim + "_plan", String.class)
                .map(PlanCode::new)
                .map(plan -> new Entitlement(tier, PlanRows.limits(row, claim + "_limits"), Optional.of(plan)))
                .orElseGet(() -> Entitlement.ofTierAlone(tier));
    }
}
