package app.tollgate.application.testing;

class InMemoryPlansTest implements PlansContract, PlanChangesContract, PlanVersionsContract {

    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    public InMemoryPlans plans() {
        return plans;
    }
}
