package app.tollgate.adapter.web.audit;

import app.tollgate.adapter.web.paging.PageLimit;
import app.tollgate.adapter.web.problem.Fields;
import app.tollgate.application.audit.ShowAuditLog;
import app.tollgate.application.port.view.AuditTrail;
import app.tollgate.domain.customer.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What was done in the back office, for support and admins to read (ADM-5).
@RestController
@Tag(name = "Audit log (admin)")
public final class AuditController {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final ShowAuditLog showAuditLog;

    public AuditController(ShowAuditLog showAuditLog) {
        this.showAuditLog = showAuditLog;
    }

    @GetMapping("/api/admin/audit")
    @Operation(summary = "Who did what, to whom and why, newest first; go on with `after` = `next`")
    Mono<AuditJson.PageJson> list(
            @Parameter(
                            description =
                                    "Only what was done to this user; what was done before the first sign-in is under"
                                            + " the `added:` id")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "Only what this user did") @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        Fields fields = new Fields();
        var bounded = fields.required("limit", limit, PageLimit::read);
        var place = fields.optional("after", after, AuditController::number);
        var doneTo = fields.optional("subject", subject, AuditController::user);
        var doneBy = fields.optional("actor", actor, AuditController::user);
        fields.check();
        return showAuditLog
                .list(new AuditTrail.Filter(doneTo.get(), doneBy.get()), bounded.get(), place.get())
                .map(AuditJson.PageJson::of);
    }

    private static CustomerId user(String id) {
        if (!CustomerId.isValid(id)) {
            throw new IllegalArgumentException("is the id of a user");
        }
        return new CustomerId(id);
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("is not the `next` of an earlier page");
        }
        return Long.parseLong(text);
    }
}
