package app.tollgate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/// What each module may name. All are allow-lists: a package that is misspelt here fails the build.
final class HexagonRules {

    private static final String[] PLAIN_JAVA = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.runtime",
        "java.lang.invoke",
        "java.math",
        "java.net",
        "java.nio.charset",
        "java.time..",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
        "org.jspecify.annotations",
    };

    static final ArchRule domain_knows_only_java = classes()
            .that()
            .resideInAPackage("app.tollgate.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(PLAIN_JAVA, "app.tollgate.domain.."))
            .because("the rules of billing must outlive every framework");

    static final ArchRule application_knows_only_the_domain_and_reactor = classes()
            .that()
            .resideInAPackage("app.tollgate.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    PLAIN_JAVA,
                    "app.tollgate.application..",
                    "app.tollgate.domain..",
                    "java.security",
                    "java.util.concurrent",
                    "reactor.core.publisher",
                    "reactor.util.context",
                    "reactor.util.function",
                    "reactor.util.retry"))
            .because("use cases are pipelines over decisions; technology is the adapters' business");

    static final ArchRule paypal_adapter_speaks_http_and_json_only = classes()
            .that()
            .resideInAPackage("app.tollgate.adapter.paypal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(adapter(
                    "app.tollgate.adapter.paypal..",
                    "java.security..",
                    "javax.crypto..",
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
                    "org.springframework.web.util..",
                    "reactor.netty..",
                    "tools.jackson.."))
            .because("PayPal is reached by its API and nothing else");

    static final ArchRule persistence_adapter_speaks_sql_only = classes()
            .that()
            .resideInAPackage("app.tollgate.adapter.persistence..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(adapter(
                    "app.tollgate.adapter.persistence..",
                    "java.security",
                    "java.sql",
                    "javax.net.ssl",
                    "javax.sql",
                    "com.fasterxml.jackson.annotation",
                    "com.zaxxer.hikari..",
                    "io.r2dbc..",
                    "org.flywaydb..",
                    "org.postgresql..",
                    "org.springframework.dao..",
                    "org.springframework.data..",
                    "org.springframework.jdbc..",
                    "org.springframework.r2dbc..",
                    "org.springframework.transaction..",
                    "tools.jackson.."))
            .because("the database is one adapter's secret");

    static final ArchRule web_adapter_speaks_to_browsers_only = classes()
            .that()
            .resideInAPackage("app.tollgate.adapter.web..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(adapter(
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
                    "org.springframework.validation..",
                    "org.springframework.web..",
                    "tools.jackson.."))
            .because("a controller turns requests into commands and outcomes into answers");

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

    static final ArchRule simulator_stands_alone = classes()
            .that()
            .resideInAPackage("app.tollgate.simulator..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "app.tollgate.simulator..",
                    "java..",
                    "javax..",
                    "io.netty..",
                    "org.bouncycastle..",
                    "org.jspecify.annotations",
                    "org.reactivestreams",
                    "org.slf4j..",
                    "reactor..",
                    "tools.jackson..")
            .because("a stand-in that shares code with the service shares its mistakes");

    static final ArchRule every_class_has_a_side = classes()
            .should()
            .resideInAnyPackage(
                    "app.tollgate.domain..",
                    "app.tollgate.application..",
                    "app.tollgate.adapter.paypal..",
                    "app.tollgate.adapter.persistence..",
                    "app.tollgate.adapter.web..",
                    "app.tollgate.simulator..",
                    "app.tollgate.bootstrap..")
            .because("a class outside of the architecture escapes every other rule");

    private HexagonRules() {}

    /// What every adapter may name, besides its own technology.
    private static String[] adapter(String... own) {
        return with(
                with(PLAIN_JAVA, own),
                "app.tollgate.application..",
                "app.tollgate.domain..",
                "java.io",
                "java.util.concurrent..",
                "java.util.zip",
                "java.nio..",
                "io.micrometer..",
                "org.reactivestreams",
                "org.slf4j..",
                "org.springframework.beans..",
                "org.springframework.boot..",
                "org.springframework.context..",
                "org.springframework.core..",
                "org.springframework.util..",
                "reactor..");
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
