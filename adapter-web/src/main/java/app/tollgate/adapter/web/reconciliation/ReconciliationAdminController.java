package app.tollgate.adapter.web.reconciliation;

import app.tollgate.adapter.web.paging.CanonicalId;
import app.tollgate.adapter.web.paging.Cursor;
import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import app.tollgate.application.Page;
import app.tollgate.application.reconciliation.RequestReconciliation;
import app.tollgate.application.reconciliation.RequestReconciliation.Outcome;
import app.tollgate.application.reconciliation.ShowReconciliation;
import app.tollgate.domain.customer.Customer;
import app.tollgate.domain.reconciliation.FindingId;
import app.tollgate.domain.reconciliation.ReconciliationRun;
import app.tollgate.domain.reconciliation.RunId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Admins see how we stand against PayPal, and ask for a comparison (SYN-1).
@RestController
@RequestMapping(ReconciliationAdminController.PATH)
@Tag(name = "Reconciliation (admin)")
public final class ReconciliationAdminController {

    static final String PATH = "/api/admin/reconciliation";

    private final ShowReconciliation showReconciliation;
    private final RequestReconciliation requestReconciliation;

    public ReconciliationAdminController(
            ShowReconciliation showReconciliation, RequestReconciliation requestReconciliation) {
        this.showReconciliation = showReconciliation;
        this.requestReconciliation = requestReconciliation;
    }

    record RunsJson(List<RunJson> runs, @Nullable UUID next) {}

    record ReportJson(
            RunJson run,
            List<FindingJson> findings,
            @Nullable UUID next) {}

    /// `address` is where the run and its report are.
    record BegunJson(UUID run, String address) {}

    @GetMapping
    @Operation(summary = "Runs, newest first; go on with `after` = `next` until `next` is null")
    Mono<RunsJson> runs(
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, Cursor::readId);
        fields.check();
        return showReconciliation
                .runs(bounded.get(), place.get().map(RunId::new))
                .map(ReconciliationAdminController::shown);
    }

    @GetMapping("/{run}")
    @Operation(summary = "One run and what it found, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "The run and a page of its findings",
            content = @Content(schema = @Schema(implementation = ReportJson.class)))
    @Refusals(ProblemType.RECONCILIATION_NOT_FOUND)
    Mono<ResponseEntity<Object>> report(
            @PathVariable String run,
            @Parameter(description = "healed, needs_person or not_reached") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var wanted = fields.optional("kind", kind, FindingWords::readKind);
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, Cursor::readId);
        fields.check();
        return runId(run)
                .map(id -> new ShowReconciliation.Question(
                        id, wanted.get(), bounded.get(), place.get().map(FindingId::new)))
                .flatMap(showReconciliation::report)
                .<ResponseEntity<Object>>map(report -> ResponseEntity.ok(shown(report)))
                .defaultIfEmpty(ProblemType.RECONCILIATION_NOT_FOUND.response("There is no run of this id."));
    }

    @PostMapping("/run")
    @Operation(summary = "Begin a run; it goes on whether or not anybody waits for it")
    @ApiResponse(
            responseCode = "202",
            description = "Accepted; its address tells how far it is",
            content = @Content(schema = @Schema(implementation = BegunJson.class)))
    @Refusals(ProblemType.RECONCILIATION_RUNNING)
    Mono<ResponseEntity<Object>> run(Customer admin) {
        return requestReconciliation.request(admin.id()).map(ReconciliationAdminController::respond);
    }

    private static ResponseEntity<Object> respond(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var run) ->
                ResponseEntity.accepted()
                        .location(URI.create(addressOf(run)))
                        .body(new BegunJson(run.value(), addressOf(run)));
            case Outcome.AlreadyRunning(var run) ->
                ProblemType.RECONCILIATION_RUNNING
                        .problem("A run is under way at " + addressOf(run) + ".")
                        .with("run", run.value())
                        .with("address", addressOf(run))
                        .withHeader(HttpHeaders.LOCATION, addressOf(run))
                        .response();
        };
    }

    private static RunsJson shown(Page<ReconciliationRun, RunId> page) {
        return new RunsJson(
                page.entries().stream().map(RunJson::of).toList(),
                page.next().map(RunId::value).orElse(null));
    }

    private static ReportJson shown(ShowReconciliation.Report report) {
        return new ReportJson(
                RunJson.of(report.run()),
                report.findings().entries().stream().map(FindingJson::of).toList(),
                report.findings().next().map(FindingId::value).orElse(null));
    }

    /// Empty for what cannot be the id of a run.
    private static Mono<RunId> runId(String text) {
        return Mono.justOrEmpty(CanonicalId.read(text)).map(RunId::new);
    }

    private static String addressOf(RunId run) {
        return PATH + "/" + run.value();
    }
}
