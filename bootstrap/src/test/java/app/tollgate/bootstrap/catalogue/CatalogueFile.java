package app.tollgate.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.application.plan.PlanDraft;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A seller's own catalogue, with one valid plan to begin with, and what reading it gives.
final class CatalogueFile {

    static final TierOrder TIERS = new TierOrder(
            Stream.of("free", "basic", "pro", "premium").map(Tier::new).toList());

    private static final List<String> VALID = List.of(
            "catalogue: mine",
            "plans:",
            "  - code: one",
            "    name: One",
            "    tier: pro",
            "    price: { amount: '12.90', currency: USD }",
            "    interval: { unit: month, count: 1 }",
            "    description: The only one");

    private final Path path;

    CatalogueFile(Path folder) {
        this.path = folder.resolve("mine.yaml");
    }

    String location() {
        return path.toString();
    }

    /// The valid file with one of its lines, counted from 1, replaced.
    CatalogueFile withLine(int line, String replacement) {
        List<String> lines = new ArrayList<>(VALID);
        lines.set(line - 1, replacement);
        return holding(String.join("\n", lines));
    }

    CatalogueFile holding(String text) {
        return holding(text.getBytes(StandardCharsets.UTF_8));
    }

    CatalogueFile holding(byte[] content) {
        try {
            Files.write(path, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    /// The errors as an operator reads them, without the file's name, which each must have.
    List<String> errors() {
        CatalogueReading reading = read(location());
        assertThat(reading).isInstanceOf(CatalogueReading.Invalid.class);
        String file = location();
        return ((CatalogueReading.Invalid) reading)
                .errors().stream()
                        .map(CatalogueError::toString)
                        .peek(error -> assertThat(error).startsWith(file))
                        .map(error -> error.substring(file.length()).replaceFirst("^(, |: )", ""))
                        .toList();
    }

    PlanDraft onlyPlan() {
        return plansIn(location()).getFirst();
    }

    static List<PlanDraft> plansIn(String... locations) {
        CatalogueReading reading = read(locations);
        assertThat(reading).isInstanceOf(CatalogueReading.Read.class);
        return ((CatalogueReading.Read) reading).plans();
    }

    static CatalogueReading read(String... locations) {
        return new CatalogueReader(TIERS).read(List.of(locations));
    }
}
