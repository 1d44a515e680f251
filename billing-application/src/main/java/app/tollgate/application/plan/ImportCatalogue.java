package app.tollgate.application.plan;

import app.tollgate.domain.plan.PlanCode;
import java.util.List;
import reactor.core.publisher.Mono;

/// Brings the plans of a catalogue in, at every start (PLN-5). What is there already stays: display and benefits of
/// the version with these terms are brought up to date, and terms that no version of a known code has are refused,
/// since a price once sold never changes (PLN-4). An older version is known too, and is not put on sale again.
public interface ImportCatalogue {

    /// All of the drafts or none.
    Mono<Outcome> importAll(List<PlanDraft> drafts);

    sealed interface Outcome {

        record Imported(int added, int updated, int unchanged) implements Outcome {}

        /// Codes of which no version has the terms of the catalogue.
        record TermsDiffer(List<PlanCode> codes) implements Outcome {}
    }
}
