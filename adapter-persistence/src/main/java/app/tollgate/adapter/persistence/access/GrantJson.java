package app.tollgate.adapter.persistence.access;

import app.tollgate.adapter.persistence.plan.PlanRows;
import app.tollgate.domain.access.Entitlement;
import app.tollgate.domain.access.GrantFact;
import app.tollgate.domain.access.GrantKind;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.Tier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of the grants that the statements about access gather beside each person.
record GrantJson(
        String kind,
        String tier,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        @Nullable String plan,
        @Nullable JsonNode limits) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<GrantFact> facts(String json) {
        List<GrantJson> grants = JSON.readValue(json, new TypeReference<>() {});
        return grants.stream().map(GrantJson::fact).toList();
    }

    private GrantFact fact() {
        return new GrantFact(
                GrantKind.valueOf(kind.toUpperCase(Locale.ROOT)), gives(), startsAt.toInstant(), endsAt.toInstant());
    }

    private Entitlement gives() {
        return Optional.ofNullable(plan)
                .map(PlanCode::new)
                .map(code ->
                        new Entitlement(new Tier(tier), PlanRows.limits(String.valueOf(limits)), Optional.of(code)))
                .orElseGet(() -> Entitlement.ofTierAlone(new Tier(tier)));
    }
}
