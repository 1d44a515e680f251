package app.tollgate.bootstrap.configuration;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.bootstrap.catalogue.CatalogueReader;
import app.tollgate.bootstrap.catalogue.CatalogueReading;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.TierOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `CATALOGUES`, `PAYPAL_PLAN_…` and `CREATE_PLANS_AT_PAYPAL`: what is on sale (PLN-5).
record AssortmentVariables(Variables variables) {

    private static final String CATALOGUES = "CATALOGUES";
    private static final String LINK = "PAYPAL_PLAN_";

    Part<Assortment> read(Part<TierOrder> tiers) {
        var names = variables.list(CATALOGUES, "sollo", text -> text);
        var once = variables.make(CATALOGUES, () -> eachOnce(names.get()));
        var plans = flat(variables.make(CATALOGUES, () -> plans(once.get(), tiers.get())));
        var links = flat(variables.make(CATALOGUES, () -> links(plans.get())));
        var create = variables.optional("CREATE_PLANS_AT_PAYPAL", false, Parsers::yesOrNo);
        return variables.make(CATALOGUES, () -> new Assortment(plans.get(), links.get(), create.get()));
    }

    private static List<String> eachOnce(List<String> names) {
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("must name at least one catalogue, and each once");
        }
        return names;
    }

    private Part<List<PlanDraft>> plans(List<String> names, TierOrder tiers) {
        return switch (new CatalogueReader(tiers).read(names)) {
            case CatalogueReading.Read read -> new Part.Read<>(read.plans());
            case CatalogueReading.Invalid(var errors) ->
                variables.refuseAll(errors.stream()
                        .map(error -> CATALOGUES + ": " + error + ".")
                        .toList());
        };
    }

    private Part<Map<PlanCode, ProviderPlanId>> links(List<PlanDraft> plans) {
        List<String> names = variables.beginningWith(LINK);
        List<Part<PlanCode>> codes = names.stream()
                .map(name -> variables.make(name, () -> codeOf(name, plans)))
                .toList();
        Map<String, String> namedBy = new HashMap<>();
        List<Part<ProviderPlanId>> ids = names.stream()
                .map(name -> variables.required(name, id -> usedOnce(id, namedBy.putIfAbsent(id, name))))
                .toList();
        return variables.make(LINK, () -> {
            Map<PlanCode, ProviderPlanId> links = new HashMap<>();
            for (int index = 0; index < names.size(); index++) {
                links.put(codes.get(index).get(), ids.get(index).get());
            }
            return links;
        });
    }

    private static ProviderPlanId usedOnce(String id, @Nullable String earlier) {
        if (earlier != null) {
            throw new IllegalArgumentException("names the same PayPal plan as " + earlier);
        }
        return new ProviderPlanId(id);
    }

    /// Variables know neither small letters nor hyphens.
    private static PlanCode codeOf(String name, List<PlanDraft> plans) {
        return plans.stream()
                .map(PlanDraft::code)
                .filter(code ->
                        name.equals(LINK + code.value().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no plan of the catalogues has a code that reads so"));
    }

    private static <T> Part<T> flat(Part<Part<T>> nested) {
        return switch (nested) {
            case Part.Read<Part<T>>(var inner) -> inner;
            case Part.Refused<Part<T>> _ -> new Part.Refused<>();
        };
    }
}
