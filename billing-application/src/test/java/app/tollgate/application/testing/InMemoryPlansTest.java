package app.tollgate.application.testing;

class InMemoryPlansTest implements PlansContract, PlanChangesContract {

    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    public InMemoryPlans plans() {
        return plans;
    }
}
