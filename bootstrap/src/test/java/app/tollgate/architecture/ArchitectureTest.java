package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The code keeps every rule. That each rule can fail is the business of [RulesBiteTest].
class ArchitectureTest {

    static Stream<Rules.Named> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Rules.Named named) {
        named.rule().check(named.scope().get());
    }

    @Test
    void the_code_of_every_module_is_looked_at() {
        List<String> modules = List.of(
                "app.tollgate.domain",
                "app.tollgate.application",
                "app.tollgate.adapter.paypal",
                "app.tollgate.adapter.persistence",
                "app.tollgate.adapter.web",
                "app.tollgate.simulator",
                "app.tollgate.bench",
                "app.tollgate.bootstrap");

        assertThat(modules)
                .allSatisfy(module -> assertThat(Code.main().containPackage(module))
                        .as(module)
                        .isTrue());
        assertThat(Code.tests().containPackage("app.tollgate.architecture")).isTrue();
    }
}
