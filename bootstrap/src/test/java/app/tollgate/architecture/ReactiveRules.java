package app.tollgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;

/// How work flows: nobody waits on a thread, and nobody asks the system for the time.
final class ReactiveRules {

    private static final String PUBLISHERS = "reactor.core.publisher";

    private static final Set<String> WAITING =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");

    private static final Set<String> STARTING = Set.of("subscribe", "subscribeWith", "toFuture", "connect");

    /// What they start is waited for by several, or outlives who asked, so that it belongs to nobody in particular.
    private static final Set<String> STARTERS = Set.of(
            "app.tollgate.application.Detached",
            "app.tollgate.application.access.Verifications",
            "app.tollgate.adapter.persistence.access.AccessSnapshots",
            "app.tollgate.adapter.persistence.webhook.GroupedPuts",
            "app.tollgate.adapter.web.apikey.KnownApiKeys",
            "app.tollgate.adapter.web.security.IssuerKeys",
            "app.tollgate.adapter.web.security.KnownCustomers",
            "app.tollgate.adapter.web.token.PublishedKeys");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.InstantSource.system",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZonedDateTime.now");

    private static final Set<String> ONLY_COMPUTES =
            Set.of("Arrivals.announce", "CommandsDue.announce", "Identifiers.next", "WebhookGateway.subjectOf");

    /// Before the start nothing is served; the stand-in works on virtual threads, and the benchmark serves nobody.
    static final ArchRule nobody_blocks = noClasses()
            .that()
            .resideOutsideOfPackages("app.tollgate.bootstrap.start", "app.tollgate.simulator..", "app.tollgate.bench..")
            .should()
            .accessTargetWhere(describe("waits for a publisher", access -> calls(access, WAITING)))
            .because("a thread that waits serves nobody else");

    static final ArchRule only_drivers_and_starters_start_work = noClasses()
            .that()
            .resideOutsideOfPackages("app.tollgate.bootstrap..", "app.tollgate.simulator..")
            .and(describe("are not named as starters of shared work", type -> !STARTERS.contains(nameOf(type))))
            .should()
            .accessTargetWhere(describe("starts a publisher's work", ReactiveRules::startsWork))
            .because("a pipeline belongs to whoever asked for it, and what is started apart must be named here");

    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .resideOutsideOfPackages("app.tollgate.bootstrap.wiring", "app.tollgate.simulator.clock")
            .should()
            .accessTargetWhere(describe("reads the system's clock", ReactiveRules::readsTheClock))
            .because("one injected InstantSource lets every test and the demo travel in time");

    static final ArchRule ports_return_mono_or_flux = methods()
            .that(describe("are promised by a port or a use case", ReactiveRules::isPromised))
            .should()
            .haveRawReturnType(oneOf("reactor.core.publisher.Mono", "reactor.core.publisher.Flux"))
            .because("only Reactor's own types carry the transaction and the trace through a port");

    private ReactiveRules() {}

    /// The starters that start nothing in this code.
    static Set<String> idleStarters(JavaClasses code) {
        Set<String> idle = new HashSet<>(STARTERS);
        code.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ReactiveRules::startsWork)
                .forEach(access -> idle.remove(nameOf(access.getOriginOwner())));
        return idle;
    }

    private static boolean startsWork(JavaAccess<?> access) {
        return calls(access, STARTING);
    }

    /// A nested class counts as the one it is written in.
    private static String nameOf(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static boolean calls(JavaAccess<?> access, Set<String> names) {
        return names.contains(access.getTarget().getName())
                && access.getTargetOwner().getPackageName().equals(PUBLISHERS);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        return CLOCKS.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName());
    }

    private static boolean isPromised(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.getPackageName().startsWith("app.tollgate.application")
                && owner.isInterface()
                && owner.isTopLevelClass()
                && !ONLY_COMPUTES.contains(owner.getSimpleName() + "." + method.getName())
                && method.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static DescribedPredicate<JavaClass> oneOf(String... names) {
        return describe(
                "one of " + String.join(", ", names), type -> Set.of(names).contains(type.getName()));
    }
}
