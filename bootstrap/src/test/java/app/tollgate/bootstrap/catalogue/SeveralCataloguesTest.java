package app.tollgate.bootstrap.catalogue;

import static app.tollgate.bootstrap.catalogue.CatalogueFile.plansIn;
import static app.tollgate.bootstrap.catalogue.CatalogueFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PlanDraft;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogues that are read together.
@Tag("PLN-5")
class SeveralCataloguesTest {

    private CatalogueFile file;

    @BeforeEach
    void start(@TempDir Path folder) {
        file = new CatalogueFile(folder);
    }

    @Test
    void several_are_read_in_the_order_they_are_named() {
        List<PlanDraft> plans = plansIn("workshop", "sollo");

        assertThat(plans.stream().map(plan -> plan.code().value()))
                .startsWith("workshop_free_trial")
                .endsWith("sollo_monthly", "sollo_annual")
                .hasSize(6);
    }

    @Test
    void none_give_no_plans() {
        assertThat(read()).isEqualTo(new CatalogueReading.Read(List.of()));
    }

    @Test
    void one_that_is_named_twice_is_read_once() {
        String mine = file.withLine(8, "").location();

        assertThat(plansIn(mine, mine, mine)).hasSize(1);
    }

    @Test
    void a_code_is_used_once_among_all_catalogues() {
        String mine = file.withLine(3, "  - code: sollo_annual").location();

        CatalogueReading reading = read("sollo", mine);

        assertThat(reading)
                .isEqualTo(new CatalogueReading.Invalid(List.of(new CatalogueError(
                        mine,
                        3,
                        "plans[1].code: there is a plan 'sollo_annual' already, in catalogues/sollo.yaml, line 15"))));
    }

    @Test
    void errors_of_several_files_are_told_together() {
        String mine = file.withLine(5, "    tier: gold").location();

        CatalogueReading reading = read("solo", mine);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogueReading.Invalid.class,
                        invalid -> assertThat(invalid.errors()).hasSize(2));
    }
}
