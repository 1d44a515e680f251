package app.tollgate.domain.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All versions of one plan (PLN-4). One of them is on sale; the others are there for those who subscribed to them.
public record PlanVersions(List<Plan> newestFirst) {

    /// The order of a pricing page: that of the versions on sale.
    public static final Comparator<PlanVersions> AS_SHOWN = Comparator.comparing(
                    (PlanVersions plan) -> plan.current().display().sortOrder())
            .thenComparing(plan -> plan.current().code().value());

    public PlanVersions {
        newestFirst = newestFirst.stream()
                .sorted(Comparator.comparing(Plan::version).reversed())
                .toList();
        if (newestFirst.stream().map(Plan::code).distinct().count() != 1) {
            throw new IllegalArgumentException("these are not the versions of one plan: " + newestFirst);
        }
    }

    public Plan newest() {
        return newestFirst.getFirst();
    }

    /// The version that new subscribers get: the newest of those that need nothing more from PayPal. A version half
    /// way there does not stop the sale of the one before it. While none is ready it is the newest, which cannot be
    /// bought yet. An inactive version is not passed over: its older price must not come back.
    public Plan current() {
        return newestFirst.stream().filter(Plan::isReady).findFirst().orElseGet(this::newest);
    }

    /// The newest version with exactly these terms.
    public Optional<Plan> of(PlanTerms terms) {
        return newestFirst.stream().filter(plan -> plan.terms().equals(terms)).findFirst();
    }

    public boolean includes(ProviderPlanId id) {
        return newestFirst.stream()
                .anyMatch(plan ->
                        plan.publication().sellableAs().filter(id::equals).isPresent());
    }

    /// The product of the nearest version before `plan` that has one: subscribers can move within a product (SUB-6).
    public Optional<ProviderProductId> productBefore(Plan plan) {
        return newestFirst.stream()
                .filter(other -> other.version() < plan.version())
                .flatMap(other -> other.publication().underProduct().stream())
                .findFirst();
    }
}
