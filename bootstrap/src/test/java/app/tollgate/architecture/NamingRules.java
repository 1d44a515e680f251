package app.tollgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import app.tollgate.application.UseCase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/// What things are called and how they are cut, so that a reader finds them by guessing.
final class NamingRules {

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("^(Abstract|Base|Default).+|.+(Impl|Dto|DTO|Manager|Helper|Util|Utils|Port|UseCase)$");

    private static final int PARAMETERS_MAX = 6;

    static final ArchRule use_cases_are_package_private_and_final = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .because("everyone else sees the interface alone");

    static final ArchRule services_are_named_after_their_use_case = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(UseCase.class)
            .andShould(Conditions.be("named after the use case beside them", NamingRules::isNamedAfterItsUseCase))
            .because("CancelSubscriptionService is found by whoever knows CancelSubscription");

    static final ArchRule outcomes_are_sealed = classes()
            .that()
            .haveSimpleName("Outcome")
            .should(Conditions.be("sealed", type -> type.reflect().isSealed()))
            .because("the compiler shows every caller each way it can end");

    static final ArchRule port_implementations_name_their_technology = classes()
            .that(describe("implement a port in an adapter", NamingRules::implementsPort))
            .should()
            .haveNameMatching(".*\\.(R2dbc|PayPal|Uuid|Jose)[A-Za-z0-9]+(\\$.*)?")
            .because("the name says what would have to be replaced");

    static final ArchRule packages_are_named_by_concept = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..impl..",
                    "..model..",
                    "..dto..",
                    "..service..",
                    "..misc..")
            .because("a package that is named after nothing collects everything");

    static final ArchRule names_say_something = noClasses()
            .should(Conditions.be(
                    "named after a pattern",
                    type -> SAYS_NOTHING.matcher(type.getSimpleName()).matches()
                            && !type.isEquivalentTo(UseCase.class)))
            .because("Impl, Manager and Helper are what is written when no name was found");

    static final ArchRule constructors_take_at_most_six = classes()
            .that(describe("are no records", type -> !type.isRecord()))
            .and(describe("are no enums", type -> !type.isEnum()))
            .should(Conditions.be("built from at most six things", NamingRules::hasShortConstructors))
            .because("whoever needs more has more than one reason to change");

    static final ArchRule no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /// A start that is refused is the one thing said outside of the log: logging may not be up yet. The stand-in and
    /// the benchmark are commands, and answer on the terminal.
    static final ArchRule no_standard_streams = noClasses()
            .that()
            .resideOutsideOfPackages("app.tollgate.bootstrap.start", "app.tollgate.simulator", "app.tollgate.bench..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("whoever operates the service reads its log");

    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private NamingRules() {}

    private static boolean isNamedAfterItsUseCase(JavaClass service) {
        String useCase = service.getName().replaceFirst("Service$", "");
        return service.getRawInterfaces().stream()
                .anyMatch(type -> type.getName().equals(useCase));
    }

    private static boolean implementsPort(JavaClass type) {
        return type.getPackageName().startsWith("app.tollgate.adapter")
                && !type.isInterface()
                && !type.isAnonymousClass()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(port -> port.getPackageName().startsWith("app.tollgate.application.port")
                                && port.isTopLevelClass());
    }

    private static boolean hasShortConstructors(JavaClass type) {
        return type.getConstructors().stream()
                .allMatch(constructor -> constructor.getRawParameterTypes().size() <= PARAMETERS_MAX);
    }
}
