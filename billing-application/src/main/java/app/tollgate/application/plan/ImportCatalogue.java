package app.tollgate.application.plan;

import app.tollgate.domain.plan.PlanCode;
import java.util.List;
import reactor.core.publisher.Mono;

/// Brings the plans of a catalogue in, at every start (PLN-5). What is there already stays: display and benefits are
/// brought up to date, and other terms under a known code are refused, since a price once sold never changes (PLN-4).
public interface ImportCatalogue {

    /// All of the drafts or none.
    Mono<Outcome> importAll(List<PlanDraft> drafts);

    sealed interface Outcome {

        record Imported(int added, int updated, int unchanged) implements Outcome {}

        /// Codes whose terms differ from what is stored.
        record TermsDiffer(List<PlanCode> codes) implements Outcome {}
    }
}
