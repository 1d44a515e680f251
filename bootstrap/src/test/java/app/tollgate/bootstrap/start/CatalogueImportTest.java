package app.tollgate.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.application.plan.ImportCatalogue.Outcome;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.plan.PlanCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import reactor.core.publisher.Mono;

@Tag("PLN-5")
class CatalogueImportTest {

    private static final Assortment NOTHING = new Assortment(List.of(), Map.of(), false);

    @Test
    void terms_that_changed_stop_the_start_with_a_sentence_for_each_plan() {
        var differ = new Outcome.TermsDiffer(List.of(new PlanCode("gold"), new PlanCode("silver")));
        CatalogueImport start = new CatalogueImport(_ -> Mono.just(differ), NOTHING);

        assertThatThrownBy(start::start)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(RefusalReporter.sentences(new IllegalStateException(refused)))
                                .hasSize(2)
                                .allMatch(sentence ->
                                        sentence.startsWith("CATALOGUES: the plan '") && sentence.endsWith(".")));
    }

    @Test
    void plans_are_there_before_the_first_request_is_taken() {
        CatalogueImport start = new CatalogueImport(_ -> Mono.just(new Outcome.Imported(1, 0, 0)), NOTHING);

        start.start();

        assertThat(start.isRunning()).isTrue();
        assertThat(start.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
