package app.tollgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/// How tests are written, so that one that fails says what broke, and one that hangs does not exist.
final class TestRules {

    private static final Pattern SENTENCE =
            Pattern.compile("(?!should|test[_A-Z])[a-z0-9][a-zA-Z0-9]*(_[a-zA-Z0-9]+)*");

    private static final Set<String> WAITS_FOR_EVER = Set.of(
            "reactor.core.publisher.Mono.block",
            "reactor.core.publisher.Mono.blockOptional",
            "reactor.core.publisher.Flux.blockFirst",
            "reactor.core.publisher.Flux.blockLast",
            "reactor.test.StepVerifier.verify",
            "reactor.test.StepVerifier$LastStep.verifyComplete",
            "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.CompletableFuture.join",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.Future.get",
            "java.lang.Process.waitFor");

    private static final Set<String> SLEEPS = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.park");

    static final ArchRule tests_wait_with_a_timeout = noClasses()
            .should()
            .accessTargetWhere(describe("waits without a limit", TestRules::waitsForEver))
            .because("a test that hangs tells nobody what broke");

    /// Helpers that wait for a process have nothing else to wait by; they do it with a limit.
    static final ArchRule tests_do_not_sleep = noClasses()
            .that(describe("hold tests", type -> type.getMethods().stream().anyMatch(TestRules::isTest)))
            .should()
            .accessTargetWhere(describe("sleeps", access -> SLEEPS.contains(nameOf(access))))
            .because("a sleep is too short on a slow machine and too long on every other");

    /// PayPal's OpenAPI files are not ours to ship: what is held against them is skipped where they are missing.
    static final ArchRule nothing_is_disabled = noClasses()
            .that()
            .resideOutsideOfPackage("app.tollgate.adapter.paypal.openapi")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..+)")
            .because("a test that does not run rots, and nobody sees it");

    static final ArchRule tests_use_fakes_not_mocks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mockito..", "org.easymock..", "io.mockk..")
            .because("a fake keeps the contract of what it stands for; a mock repeats the test's own belief");

    static final ArchRule test_names_are_sentences = methods()
            .that(describe("are tests", TestRules::isTest))
            .should(Conditions.read(
                    "as a sentence",
                    method -> SENTENCE.matcher(method.getName()).matches()))
            .because("the list of names is the description of the behaviour");

    static final ArchRule tests_live_where_they_are_run = methods()
            .that(describe("are tests", TestRules::isTest))
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|Contract)(\\$.*)?")
            .because("a class of another name is passed by, and its tests never run");

    private TestRules() {}

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isMetaAnnotatedWith(TestTemplate.class);
    }

    private static boolean waitsForEver(JavaAccess<?> access) {
        return WAITS_FOR_EVER.contains(nameOf(access))
                && access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().isEmpty();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
