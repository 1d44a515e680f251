package app.tollgate.adapter.web.planrequest;

import app.tollgate.application.Page;
import app.tollgate.application.port.view.PlanRequestQueue.Entry;
import app.tollgate.domain.customer.CustomerId;
import app.tollgate.domain.customer.EmailAddress;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of requests as the back office sees them.
record QueueJson(List<EntryJson> requests, @Nullable UUID next) {

    static QueueJson of(Page<Entry, PlanRequestId> page, Instant now) {
        return new QueueJson(
                page.entries().stream().map(entry -> EntryJson.of(entry, now)).toList(),
                page.next().map(PlanRequestId::value).orElse(null));
    }

    record EntryJson(
            @Nullable String email,
            @Nullable String name,
            @JsonUnwrapped DecidedJson request) {

        static EntryJson of(Entry entry, Instant now) {
            return new EntryJson(
                    entry.email().map(EmailAddress::value).orElse(null),
                    entry.name().orElse(null),
                    DecidedJson.of(entry.request(), now));
        }
    }

    /// A request with what an admin needs to decide. `amountMatches` says whether the amount is the price, and
    /// `approvedOnce` is there while a second admin has to agree.
    record DecidedJson(
            String user,
            @JsonUnwrapped PlanRequestJson asked,
            boolean amountMatches,
            @Nullable ApprovedOnceJson approvedOnce,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static DecidedJson of(PlanRequest request, Instant now) {
            return new DecidedJson(
                    request.customer().value(),
                    PlanRequestJson.of(request, now),
                    request.matchesPrice(),
                    ApprovedOnceJson.of(request),
                    deciderOf(request).map(CustomerId::value).orElse(null),
                    decisionOf(request).orElse(null));
        }

        private static Optional<CustomerId> deciderOf(PlanRequest request) {
            return switch (request.status()) {
                case Pending _, ApprovedOnce _ -> Optional.empty();
                case Active active -> Optional.of(active.by());
                case Rejected rejected -> Optional.of(rejected.by());
            };
        }

        private static Optional<Instant> decisionOf(PlanRequest request) {
            return switch (request.status()) {
                case Pending _, ApprovedOnce _ -> Optional.empty();
                case Active active -> Optional.of(active.at());
                case Rejected rejected -> Optional.of(rejected.at());
            };
        }
    }

    /// `expiryDate` is null where the first admin meant one interval of the plan.
    record ApprovedOnceJson(String by, Instant at, @Nullable Instant expiryDate) {

        static @Nullable ApprovedOnceJson of(PlanRequest request) {
            return switch (request.status()) {
                case ApprovedOnce(var by, var at, var expiry) ->
                    new ApprovedOnceJson(by.value(), at, expiry.orElse(null));
                case Pending _, Active _, Rejected _ -> null;
            };
        }
    }
}
