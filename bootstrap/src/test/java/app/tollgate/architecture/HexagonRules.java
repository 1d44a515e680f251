package app.tollgate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What each module may name. All are allow-lists: a package that is misspelt here, or that nobody uses, fails the
/// build.
final class HexagonRules {

    private static final AllowList DOMAIN = AllowList.of(
            "app.tollgate.domain..",
            List.of(),
            "app.tollgate.domain..",
            "java.lang",
            "java.math",
            "java.net.URI",
            "java.time..",
            "java.util",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    private static final AllowList APPLICATION = AllowList.of(
            "app.tollgate.application..",
            DOMAIN.own(),
            "app.tollgate.application..",
            "java.lang.annotation",
            "java.util.function",
            "java.util.concurrent",
            "reactor.core.publisher",
            "reactor.util.context");

    /// What every adapter may name, besides its own technology.
    private static final AllowList ADAPTERS = AllowList.of(
            "app.tollgate.adapter..",
            DOMAIN.own(),
            "app.tollgate.application..",
            "java.lang.annotation",
            "java.util.function",
            "java.io",
            "java.net",
            "java.util.concurrent..",
            "java.util.zip",
            "java.nio..",
            "io.micrometer..",
            "org.slf4j..",
            "org.springframework.beans..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.core..",
            "reactor..");

    private static final AllowList PAYPAL = AllowList.of(
            "app.tollgate.adapter.paypal..",
            ADAPTERS.all(),
            "app.tollgate.adapter.paypal..",
            "java.security..",
            "java.util.random",
            "javax.naming..",
            "javax.net..",
            "javax.security..",
            "com.fasterxml.jackson.annotation",
            "com.github.benmanes.caffeine.cache..",
            "io.github.resilience4j..",
            "io.netty..",
            "org.springframework.http..",
            "org.springframework.web.reactive.function..",
            "reactor.netty..",
            "tools.jackson..");

    private static final AllowList PERSISTENCE = AllowList.of(
            "app.tollgate.adapter.persistence..",
            ADAPTERS.all(),
            "app.tollgate.adapter.persistence..",
            "java.lang.reflect",
            "java.security",
            "java.sql",
            "javax.net.ssl",
            "com.github.benmanes.caffeine.cache..",
            "io.r2dbc..",
            "org.flywaydb..",
            "org.springframework.dao..",
            "org.springframework.r2dbc..",
            "org.springframework.transaction..",
            "tools.jackson..");

    private static final AllowList WEB = AllowList.of(
            "app.tollgate.adapter.web..",
            ADAPTERS.all(),
            "app.tollgate.adapter.web..",
            "java.security..",
            "java.text",
            "javax.crypto..",
            "com.fasterxml.jackson.annotation",
            "com.github.benmanes.caffeine.cache..",
            "com.nimbusds.jose..",
            "com.nimbusds.jwt..",
            "io.swagger.v3.oas..",
            "org.springdoc..",
            "org.springframework.http..",
            "org.springframework.security..",
            "org.springframework.web..",
            "tools.jackson..");

    private static final AllowList SIMULATOR = AllowList.of(
            "app.tollgate.simulator..",
            List.of(),
            "app.tollgate.simulator..",
            "java..",
            "io.netty..",
            "org.bouncycastle..",
            "org.jspecify.annotations",
            "org.reactivestreams",
            "org.slf4j..",
            "reactor..",
            "tools.jackson..");

    private static final AllowList BENCH = AllowList.of(
            "app.tollgate.bench..",
            List.of(),
            "app.tollgate.bench..",
            "app.tollgate.adapter.persistence.DatabaseSettings",
            "app.tollgate.adapter.persistence.DatabaseSettings$Encryption",
            "app.tollgate.adapter.persistence.testing",
            "app.tollgate.simulator",
            "java..",
            "org.HdrHistogram",
            "org.jspecify.annotations",
            "org.slf4j",
            "reactor..",
            "tools.jackson.databind..");

    static final ArchRule domain_knows_only_java = DOMAIN.because("the rules of billing must outlive every framework");

    static final ArchRule application_knows_only_the_domain_and_reactor =
            APPLICATION.because("use cases are pipelines over decisions; technology is the adapters' business");

    static final ArchRule paypal_adapter_speaks_http_and_json_only =
            PAYPAL.because("PayPal is reached by its API and nothing else");

    static final ArchRule persistence_adapter_speaks_sql_only =
            PERSISTENCE.because("the database is one adapter's secret");

    static final ArchRule web_adapter_speaks_to_browsers_only =
            WEB.because("a controller turns requests into commands and outcomes into answers");

    static final ArchRule simulator_stands_alone =
            SIMULATOR.because("a stand-in that shares code with the service shares its mistakes");

    static final ArchRule bench_measures_from_outside =
            BENCH.because("a benchmark that reaches into the service measures something else than its users meet");

    static final ArchRule adapters_do_not_know_each_other = slices().matching("app.tollgate.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .because("an adapter must be replaceable alone");

    static final ArchRule only_bootstrap_knows_bootstrap = classes()
            .that()
            .resideInAPackage("app.tollgate.bootstrap..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("app.tollgate.bootstrap..")
            .because("wiring is where everything ends, so nothing may start from it");

    static final ArchRule every_class_has_a_side = classes()
            .should()
            .resideInAnyPackage(
                    "app.tollgate.domain..",
                    "app.tollgate.application..",
                    "app.tollgate.adapter.paypal..",
                    "app.tollgate.adapter.persistence..",
                    "app.tollgate.adapter.web..",
                    "app.tollgate.simulator..",
                    "app.tollgate.bench..",
                    "app.tollgate.bootstrap..")
            .because("a class outside of the architecture escapes every other rule");

    private HexagonRules() {}

    static List<AllowList> allowLists() {
        return List.of(DOMAIN, APPLICATION, ADAPTERS, PAYPAL, PERSISTENCE, WEB, SIMULATOR, BENCH);
    }
}
