package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.tollgate.adapter.paypal.violation.PayPalThatSpeaksSql;
import app.tollgate.adapter.persistence.violation.SomeIdentifiers;
import app.tollgate.adapter.persistence.violation.StoreThatSpeaksHttp;
import app.tollgate.adapter.web.violation.ControllerThatSpeaksSql;
import app.tollgate.application.port.violation.PortThatBlocks;
import app.tollgate.application.violation.UnsealedOutcome;
import app.tollgate.application.violation.UseCaseThatKnowsSpring;
import app.tollgate.application.violation.UseCaseThatKnowsTheWiring;
import app.tollgate.bench.violation.BenchThatLooksInside;
import app.tollgate.bootstrap.TollgateApplication;
import app.tollgate.domain.violation.DomainThatReacts;
import app.tollgate.simulator.violation.StandInThatSharesCode;
import app.tollgate.violation.HastyUseCase;
import app.tollgate.violation.HomelessManager;
import app.tollgate.violation.ImpatientUseCase;
import app.tollgate.violation.LonelyService;
import app.tollgate.violation.util.Homeless;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that cannot fail guards nothing. Each rule is shown code that breaks it.
class RulesBiteTest {

    static final Class<?> SLEEPY = sleepy();

    static final Map<ArchRule, Class<?>[]> CULPRITS = Map.ofEntries(
            of(HexagonRules.domain_knows_only_java, DomainThatReacts.class),
            of(HexagonRules.application_knows_only_the_domain_and_reactor, UseCaseThatKnowsSpring.class),
            of(HexagonRules.paypal_adapter_speaks_http_and_json_only, PayPalThatSpeaksSql.class),
            of(HexagonRules.persistence_adapter_speaks_sql_only, StoreThatSpeaksHttp.class),
            of(HexagonRules.web_adapter_speaks_to_browsers_only, ControllerThatSpeaksSql.class),
            of(HexagonRules.adapters_do_not_know_each_other, PayPalThatSpeaksSql.class, StoreThatSpeaksHttp.class),
            of(HexagonRules.only_bootstrap_knows_bootstrap, TollgateApplication.class, UseCaseThatKnowsTheWiring.class),
            of(HexagonRules.simulator_stands_alone, StandInThatSharesCode.class),
            of(HexagonRules.bench_measures_from_outside, BenchThatLooksInside.class),
            of(HexagonRules.every_class_has_a_side, Homeless.class),
            of(ReactiveRules.nobody_blocks, ImpatientUseCase.class),
            of(ReactiveRules.only_drivers_and_starters_start_work, ImpatientUseCase.class),
            of(ReactiveRules.time_comes_from_a_clock, ImpatientUseCase.class),
            of(ReactiveRules.ports_return_mono_or_flux, PortThatBlocks.class),
            of(NamingRules.use_cases_are_package_private_and_final, ImpatientUseCase.class),
            of(NamingRules.services_are_named_after_their_use_case, LonelyService.class),
            of(NamingRules.outcomes_are_sealed, UnsealedOutcome.Outcome.class),
            of(NamingRules.port_implementations_name_their_technology, SomeIdentifiers.class),
            of(NamingRules.packages_are_named_by_concept, Homeless.class),
            of(NamingRules.names_say_something, HomelessManager.class),
            of(NamingRules.constructors_take_at_most_six, HomelessManager.class),
            of(NamingRules.no_field_injection, HomelessManager.class),
            of(NamingRules.no_standard_streams, HomelessManager.class),
            of(NamingRules.no_generic_exceptions, HomelessManager.class),
            of(TestRules.tests_wait_with_a_timeout, SLEEPY),
            of(TestRules.tests_do_not_sleep, SLEEPY),
            of(TestRules.nothing_is_disabled, SLEEPY),
            of(TestRules.tests_use_fakes_not_mocks, SLEEPY),
            of(TestRules.test_names_are_sentences, SLEEPY),
            of(TestRules.tests_live_where_they_are_run, SLEEPY));

    static Stream<Arguments> bites() {
        return Rules.all().stream()
                .filter(named -> CULPRITS.containsKey(named.rule()))
                .map(named -> argumentSet(named.name(), named.rule(), CULPRITS.get(named.rule())));
    }

    @ParameterizedTest
    @MethodSource("bites")
    void bites(ArchRule rule, Class<?>[] culprits) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(culprits))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void every_rule_is_shown_to_bite() {
        assertThat(Rules.all())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(CULPRITS).as(named.name()).containsKey(named.rule()));
    }

    /// A future starts its work as a subscription does; the rule would look away if it knew the one word only.
    @Test
    void starting_a_future_is_starting_work() {
        bites(ReactiveRules.only_drivers_and_starters_start_work, new Class<?>[] {HastyUseCase.class});
    }

    private static Map.Entry<ArchRule, Class<?>[]> of(ArchRule rule, Class<?>... culprits) {
        return Map.entry(rule, culprits);
    }

    /// Hidden, as tests are.
    private static Class<?> sleepy() {
        try {
            return Class.forName("app.tollgate.violation.SleepyExample");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
