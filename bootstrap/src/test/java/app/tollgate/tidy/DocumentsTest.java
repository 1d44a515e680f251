package app.tollgate.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.architecture.Rules;
import app.tollgate.repository.Repository;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents promise to be complete is complete.
class DocumentsTest {

    @Test
    void every_problem_is_documented() {
        Stream<String> codes = Stream.of(ProblemType.values()).map(ProblemType::code);

        assertThat(unnamed("docs/problems.md", codes)).isEmpty();
    }

    @Test
    void every_architecture_rule_is_named_as_a_guard() {
        assertThat(unnamed("ARCHITECTURE.md", Rules.names().stream())).isEmpty();
    }

    @Test
    void sees_what_is_missing() {
        assertThat(unnamed("docs/problems.md", Stream.of("already_subscribed", "never_heard_of")))
                .containsExactly("never_heard_of");
    }

    private static List<String> unnamed(String document, Stream<String> names) {
        List<String> spans =
                Documents.codeSpans(Repository.read(Repository.root().resolve(document)));
        return names.filter(name -> !spans.contains("`" + name + "`")).toList();
    }
}
