package app.tollgate.adapter.web.planrequest;

import app.tollgate.adapter.web.money.MoneyJson;
import app.tollgate.application.Page;
import app.tollgate.domain.period.BillingPeriod;
import app.tollgate.domain.planrequest.PlanRequest;
import app.tollgate.domain.planrequest.PlanRequestId;
import app.tollgate.domain.planrequest.RequestState;
import app.tollgate.domain.planrequest.RequestStatus.Active;
import app.tollgate.domain.planrequest.RequestStatus.ApprovedOnce;
import app.tollgate.domain.planrequest.RequestStatus.Pending;
import app.tollgate.domain.planrequest.RequestStatus.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as its customer sees it. What was given begins at `startsAt` and ends at `expiryDate`; `reason` says why
/// it was rejected.
record PlanRequestJson(
        UUID id,
        String plan,
        String method,
        String transferId,
        MoneyJson amount,
        MoneyJson price,
        String status,
        String invoiceStatus,
        @Nullable Instant startsAt,
        @Nullable Instant expiryDate,
        @Nullable String reason,
        Instant requestedAt) {

    static PlanRequestJson of(PlanRequest request, Instant now) {
        RequestState state = request.stateAt(now);
        return new PlanRequestJson(
                request.id().value(),
                request.plan().code().value(),
                request.transfer().method().value(),
                request.transfer().id().value(),
                MoneyJson.of(request.transfer().amount()),
                MoneyJson.of(request.plan().price()),
                RequestWords.wordFor(state),
                RequestWords.invoiceOf(state),
                request.given().map(BillingPeriod::start).orElse(null),
                request.given().map(BillingPeriod::end).orElse(null),
                reasonOf(request),
                request.requestedAt());
    }

    private static @Nullable String reasonOf(PlanRequest request) {
        return switch (request.status()) {
            case Rejected rejected -> rejected.reason();
            case Pending _, ApprovedOnce _, Active _ -> null;
        };
    }

    record PageJson(
            List<PlanRequestJson> requests, @Nullable UUID next) {

        static PageJson of(Page<PlanRequest, PlanRequestId> page, Instant now) {
            return new PageJson(
                    page.entries().stream().map(request -> of(request, now)).toList(),
                    page.next().map(PlanRequestId::value).orElse(null));
        }

        private static PlanRequestJson of(PlanRequest request, Instant now) {
            return PlanRequestJson.of(request, now);
        }
    }
}
