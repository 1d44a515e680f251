package app.tollgate.bootstrap.catalogue;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// Turns a catalogue's text into YAML nodes, which know their lines.
///
/// Aliases, tags and deep nesting, which a catalogue has no use for and a hostile one would, are refused while the text
/// is still a flat stream.
final class CatalogueSyntax {

    static final int DEPTH_MAX = 20;

    private final String text;
    private final Findings findings;
    private final Yaml yaml;

    CatalogueSyntax(String text, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CatalogueText.BYTES_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        this.text = text;
        this.findings = findings;
        this.yaml = new Yaml(options);
    }

    /// The one document of the file; empty when there is none, or it cannot be used.
    Optional<Node> document() {
        try {
            return isHarmless() ? composed() : Optional.empty();
        } catch (MarkedYAMLException malformed) {
            findings.add(lineOf(malformed), "not YAML: " + malformed.getProblem());
        } catch (ReaderException unprintable) {
            findings.add(lineAt(unprintable.getPosition()), "not YAML: holds a character that cannot be printed");
        }
        return Optional.empty();
    }

    private Optional<Node> composed() {
        Optional<Node> document = Optional.ofNullable(yaml.compose(new StringReader(text)));
        if (document.isEmpty()) {
            findings.add(1, "the file is empty");
        }
        return document;
    }

    private boolean isHarmless() {
        int depth = 0;
        for (Event event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                return refuse(event, "aliases are not used in catalogues");
            }
            if (isTagged(event)) {
                return refuse(event, "tags are not used in catalogues");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEPTH_MAX) {
                return refuse(event, "is nested more than " + DEPTH_MAX + " deep");
            }
        }
        return true;
    }

    private static boolean isTagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
    }

    private boolean refuse(Event event, String problem) {
        findings.add(event.getStartMark().getLine() + 1, problem);
        return false;
    }

    private static int lineOf(MarkedYAMLException malformed) {
        Mark mark = Optional.ofNullable(malformed.getProblemMark()).orElse(malformed.getContextMark());
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private int lineAt(int position) {
        return 1
                + (int) text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
