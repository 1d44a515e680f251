package app.tollgate.bootstrap.catalogue;

import app.tollgate.application.plan.PlanDraft;
import java.util.List;

/// What became of reading catalogues: all of them, or every error found in any.
public sealed interface CatalogueReading {

    record Read(List<Catalogue> catalogues) implements CatalogueReading {

        public Read {
            catalogues = List.copyOf(catalogues);
        }

        public List<PlanDraft> plans() {
            return catalogues.stream()
                    .flatMap(catalogue -> catalogue.plans().stream())
                    .toList();
        }
    }

    /// In the order of the files and their lines.
    record Invalid(List<CatalogueError> errors) implements CatalogueReading {

        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
