package app.tollgate.bootstrap.start;

import app.tollgate.application.plan.ImportCatalogue;
import app.tollgate.application.plan.ImportCatalogue.Outcome;
import app.tollgate.bootstrap.configuration.Settings.Assortment;
import app.tollgate.domain.plan.PlanCode;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the plans of the catalogues in before the first request is taken (PLN-5).
@Component
final class CatalogueImport implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueImport.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ImportCatalogue importCatalogue;
    private final Assortment assortment;
    private volatile boolean running;

    CatalogueImport(ImportCatalogue importCatalogue, Assortment assortment) {
        this.importCatalogue = importCatalogue;
        this.assortment = assortment;
    }

    /// Waits for the database: nothing is served meanwhile that a waiting thread could hold up.
    @Override
    public void start() {
        Outcome outcome = importCatalogue.importAll(assortment.plans()).block(LIMIT);
        switch (Objects.requireNonNull(outcome)) {
            case Outcome.Imported(var added, var updated, var unchanged) ->
                LOG.info("Plans of the catalogues: {} added, {} updated, {} unchanged", added, updated, unchanged);
            case Outcome.TermsDiffer(var codes) ->
                throw new StartRefused(
                        codes.stream().map(CatalogueImport::sentence).toList());
        }
        running = true;
    }

    private static String sentence(PlanCode code) {
        return "CATALOGUES: the plan '" + code.value()
                + "' is stored with another price, interval, trial or set-up fee; "
                + "terms once sold never change. Sell the new ones as a version of it "
                + "(POST /api/admin/plans/" + code.value() + "/versions) before the catalogue names them.";
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
