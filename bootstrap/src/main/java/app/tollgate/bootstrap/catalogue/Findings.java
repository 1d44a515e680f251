package app.tollgate.bootstrap.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one file, so that an operator mends all of it at once.
final class Findings {

    private final String file;
    private final List<CatalogueError> errors = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, String problem) {
        errors.add(new CatalogueError(file, line, problem));
    }

    int count() {
        return errors.size();
    }

    String place(int line) {
        return file + ", line " + line;
    }

    List<CatalogueError> byLine() {
        return errors.stream()
                .sorted(Comparator.comparingInt(CatalogueError::line))
                .toList();
    }
}
