package app.tollgate.adapter.web.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/// What the edge under test is connected to.
public final class Edge {

    private final TestClock clock;
    private final Issuer issuer;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PretendReconciliation reconciliation = new PretendReconciliation();
    private final AtomicInteger ordinaryRequests = new AtomicInteger();
    private volatile PretendAudit audit = new PretendAudit();
    private volatile PretendGiving giving = new PretendGiving();
    private volatile PretendCoupons coupons = new PretendCoupons();
    private volatile PretendPlanRequests planRequests = new PretendPlanRequests();
    private volatile PretendUsers users = new PretendUsers();
    private volatile World world = new World();

    Edge(TestClock clock, Issuer issuer) {
        this.clock = clock;
        this.issuer = issuer;
    }

    public World world() {
        return world;
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }

    public PretendReconciliation reconciliation() {
        return reconciliation;
    }

    /// How many requests of this test came as far as the filters that every ordinary request passes.
    public int ordinaryRequests() {
        return ordinaryRequests.get();
    }

    void ordinaryRequest() {
        ordinaryRequests.incrementAndGet();
    }

    public PretendAudit audit() {
        return audit;
    }

    public PretendGiving giving() {
        return giving;
    }

    public PretendCoupons coupons() {
        return coupons;
    }

    public PretendPlanRequests planRequests() {
        return planRequests;
    }

    public PretendUsers users() {
        return users;
    }

    TestClock clock() {
        return clock;
    }

    Issuer issuer() {
        return issuer;
    }

    void renew() {
        world = new World();
        audit = new PretendAudit();
        giving = new PretendGiving();
        coupons = new PretendCoupons();
        planRequests = new PretendPlanRequests();
        users = new PretendUsers();
        reconciliation.renew();
        ordinaryRequests.set(0);
        meters.clear();
    }
}
