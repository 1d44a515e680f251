package app.tollgate.bootstrap.catalogue;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanBenefits;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanDisplay;
import app.tollgate.domain.plan.PlanStatus;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.TierOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads plan catalogues (PLN-5): those that come with the service by their name, such as `sollo`, others by their
/// path.
///
/// Bad content is never an exception: all that is wrong is told at once, with file and line.
public final class CatalogueReader {

    private static final int TEXT_MAX = 60;
    private static final Map<String, PlanStatus> STATUSES =
            new TreeMap<>(Map.of("active", PlanStatus.ACTIVE, "inactive", PlanStatus.INACTIVE));

    private final BenefitsReading benefits;

    public CatalogueReader(TierOrder tiers) {
        this.benefits = new BenefitsReading(tiers);
    }

    /// All of the catalogues, or what is wrong with any of them. A plan code is used once among them all.
    public CatalogueReading read(List<String> locations) {
        Map<PlanCode, String> codes = new HashMap<>();
        List<Catalogue> catalogues = new ArrayList<>();
        List<CatalogueError> errors = new ArrayList<>();
        for (String location : new LinkedHashSet<>(locations)) {
            CatalogueSource source = CatalogueSource.at(location);
            Findings findings = new Findings(source.title());
            read(source, findings, codes).ifPresent(catalogues::add);
            errors.addAll(findings.byLine());
        }
        return errors.isEmpty() ? new CatalogueReading.Read(catalogues) : new CatalogueReading.Invalid(errors);
    }

    private Optional<Catalogue> read(CatalogueSource source, Findings findings, Map<PlanCode, String> codes) {
        return CatalogueText.of(source, findings)
                .flatMap(text -> new CatalogueSyntax(text, findings).document())
                .flatMap(root -> new Value("", root, findings).fields(fields -> catalogue(fields, codes)));
    }

    private Optional<Catalogue> catalogue(Fields fields, Map<PlanCode, String> codes) {
        Optional<String> name = fields.required("catalogue", value -> value.text(TEXT_MAX));
        Optional<List<PlanDraft>> plans = fields.required("plans", value -> plans(value, codes));
        return fields.complete(() -> new Catalogue(name.orElseThrow(), plans.orElseThrow()));
    }

    private Optional<List<PlanDraft>> plans(Value value, Map<PlanCode, String> codes) {
        AtomicInteger position = new AtomicInteger();
        Optional<List<PlanDraft>> plans =
                value.list(plan -> plan.fields(fields -> plan(fields, codes, position.incrementAndGet())));
        return plans.filter(List::isEmpty).isPresent() ? value.refuse("there is no plan in it") : plans;
    }

    private Optional<PlanDraft> plan(Fields fields, Map<PlanCode, String> codes, int position) {
        Optional<PlanCode> code = fields.required("code", value -> unusedCode(value, codes));
        Optional<Money> price = fields.required("price", Amounts::money);
        Optional<PlanTerms> terms = TermsReading.of(fields, price);
        Optional<PlanBenefits> benefit = benefits.of(fields);
        Optional<PlanDisplay> display = DisplayReading.of(fields, price, position);
        Optional<PlanStatus> status = fields.optional("status", value -> value.oneOf(STATUSES));
        return fields.complete(() -> new PlanDraft(
                code.orElseThrow(),
                terms.orElseThrow(),
                benefit.orElseThrow(),
                display.orElseThrow(),
                status.orElse(PlanStatus.ACTIVE)));
    }

    private static Optional<PlanCode> unusedCode(Value value, Map<PlanCode, String> codes) {
        return value.text(TEXT_MAX)
                .flatMap(text -> value.made(() -> new PlanCode(text)))
                .flatMap(code -> {
                    String earlier = codes.putIfAbsent(code, value.findings().place(value.line()));
                    return earlier == null
                            ? Optional.of(code)
                            : value.refuse("there is a plan '" + code.value() + "' already, in " + earlier);
                });
    }
}
