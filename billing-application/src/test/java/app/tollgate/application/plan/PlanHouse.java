package app.tollgate.application.plan;

import static app.tollgate.domain.testing.Moments.NOW;
import static app.tollgate.domain.testing.Moments.SOON;
import static app.tollgate.domain.testing.SamplePlans.euro;

import app.tollgate.application.port.gateway.GatewayAnswer;
import app.tollgate.application.port.store.Plans;
import app.tollgate.application.testing.InMemoryAuditLog;
import app.tollgate.application.testing.InMemoryPlans;
import app.tollgate.application.testing.InMemoryProviderProducts;
import app.tollgate.application.testing.MovableClock;
import app.tollgate.application.testing.PlainUnitOfWork;
import app.tollgate.application.testing.ScriptedPlanGateway;
import app.tollgate.application.testing.SequentialIdentifiers;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.period.BillingInterval;
import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanTerms;
import app.tollgate.domain.plan.ProviderPlan;
import app.tollgate.domain.plan.ProviderPlanId;
import app.tollgate.domain.plan.ProviderProductId;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.util.List;
import java.util.Optional;

/// The plan use cases over fakes.
final class PlanHouse {

    static final CustomerId BOSS = new CustomerId("boss");
    static final ProviderProductId PRODUCT = new ProviderProductId("PROD-1");
    static final ProviderPlanId PLAN = new ProviderPlanId("P-1");
    static final PlanTerms FREE = new PlanTerms(
            euro(0), new BillingInterval(BillingInterval.Unit.MONTH, 1), Optional.empty(), Optional.empty());

    private static final TierOrder TIERS = new TierOrder(List.of(new Tier("free"), new Tier("pro")));

    final ScriptedPlanGateway paypal = new ScriptedPlanGateway();
    final InMemoryPlans plans = new InMemoryPlans();
    final InMemoryProviderProducts products = new InMemoryProviderProducts();
    final InMemoryAuditLog audit = new InMemoryAuditLog();

    private final SequentialIdentifiers identifiers = new SequentialIdentifiers();
    private final PlanRecord record = new PlanRecord(audit, new MovableClock(NOW));

    CreatePlan create() {
        return create(plans);
    }

    CreatePlan create(Plans store) {
        return new CreatePlanService(new PlainUnitOfWork(), store, identifiers, TIERS, publisher(store), record);
    }

    PublishPlans publish() {
        return new PublishPlansService(plans, publisher(plans));
    }

    AddPlanVersion versions() {
        return versions(plans);
    }

    AddPlanVersion versions(Plans store) {
        PlanPublisher publisher = publisher(store);
        return new AddPlanVersionService(
                new VersionBook(new PlainUnitOfWork(), store, identifiers, record),
                identifiers,
                TIERS,
                publisher,
                new VersionLinking(new PlainUnitOfWork(), store, publisher, record));
    }

    ImportCatalogue importer() {
        return new ImportCatalogueService(new PlainUnitOfWork(), plans, identifiers);
    }

    private PlanPublisher publisher(Plans store) {
        var ownProduct = new OwnProductFinder(new PlainUnitOfWork(), products, identifiers, paypal);
        return new PlanPublisher(new PlainUnitOfWork(), store, ownProduct, paypal);
    }

    CreatePlan.Outcome create(Plan like) {
        return create().create(draftOf(like), BOSS).block(SOON);
    }

    CreatePlan.Outcome link(Plan like, ProviderPlanId existing) {
        return create().link(draftOf(like), existing, BOSS).block(SOON);
    }

    void has(Plan plan) {
        if (!Boolean.TRUE.equals(plans.add(plan).block(SOON))) {
            throw new IllegalStateException("not free for " + plan);
        }
    }

    Plan stored(PlanCode code) {
        return plans.currentByCode(code).block(SOON);
    }

    void productIs(GatewayAnswer<ProviderProductId> answer) {
        var _ = paypal.products().answer(answer);
    }

    void planIs(GatewayAnswer<ProviderPlanId> answer) {
        var _ = paypal.plans().answer(answer);
    }

    void finds(GatewayAnswer<ProviderPlan> answer) {
        var _ = paypal.finds().answer(answer);
    }

    void finds(PlanTerms theirs) {
        finds(new GatewayAnswer.Done<>(new ProviderPlan(PLAN, PRODUCT, theirs, true)));
    }

    static PlanDraft draftOf(Plan plan) {
        return new PlanDraft(plan.code(), plan.terms(), plan.benefits(), plan.display(), plan.status());
    }
}
