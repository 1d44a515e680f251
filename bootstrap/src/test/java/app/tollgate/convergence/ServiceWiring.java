package app.tollgate.convergence;

import app.tollgate.adapter.paypal.PayPalConfiguration;
import app.tollgate.adapter.paypal.settings.PayPalEnvironment;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Credentials;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Endpoint;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Limits;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Selling;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Verification;
import app.tollgate.adapter.paypal.settings.PayPalSettings.Webhooks;
import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.PersistenceConfiguration;
import app.tollgate.adapter.persistence.testing.TestDatabase;
import app.tollgate.application.UseCase;
import app.tollgate.application.port.messaging.Arrivals;
import app.tollgate.application.port.messaging.CommandsDue;
import app.tollgate.domain.access.AccessPolicy;
import app.tollgate.domain.access.AccessRules;
import app.tollgate.domain.plan.Tier;
import app.tollgate.domain.plan.TierOrder;
import app.tollgate.simulator.PayPalSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Puts the real parts together, without a web server and without jobs.
final class ServiceWiring {

    static final AccessRules RULES = new AccessRules(
            new AccessPolicy(new TierOrder(List.of(new Tier("free"), new Tier("pro"))), Duration.ofDays(3), Map.of()));

    /// Found once: a restart is no reason to search the class path again.
    private static final List<Class<?>> USE_CASES = useCases();

    private static final String PORTS = "app.tollgate.application.port";

    /// A fault of the stand-in costs no pause, and a slow machine no answer.
    private static final Limits ONE_PATIENT_ATTEMPT = new Limits(Duration.ofSeconds(20), 1, 64);

    private ServiceWiring() {}

    static GenericApplicationContext stores(TestDatabase database, InstantSource clock) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> database.settings().withConnectionsMax(4));
        context.registerBean(InstantSource.class, () -> clock);
        context.register(PersistenceConfiguration.class);
        context.refresh();
        return context;
    }

    static GenericApplicationContext payPal(PayPalSimulator payPal) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(PayPalSettings.class, () -> settings(payPal));
        context.registerBean(InstantSource.class, payPal::clock);
        context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        context.register(PayPalConfiguration.class);
        context.refresh();
        return context;
    }

    /// The use cases, each made when it is first needed.
    static GenericApplicationContext useCases(
            InstantSource clock, CrashAtStep crash, GenericApplicationContext... adapters) {
        var context = new AnnotationConfigApplicationContext();
        Stream.of(adapters).forEach(adapter -> passOn(adapter, context, crash));
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(AccessRules.class, () -> RULES);
        context.registerBean(Arrivals.class, () -> () -> {});
        context.registerBean(CommandsDue.class, () -> () -> {});
        USE_CASES.forEach(type -> context.registerBean(type, bean -> bean.setLazyInit(true)));
        context.refresh();
        return context;
    }

    private static List<Class<?>> useCases() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(UseCase.class));
        return scanner.findCandidateComponents(UseCase.class.getPackageName()).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }

    private static void passOn(GenericApplicationContext adapter, GenericApplicationContext to, CrashAtStep crash) {
        for (Object bean : adapter.getBeansOfType(Object.class).values()) {
            Stream.of(bean.getClass().getInterfaces())
                    .filter(type -> type.getPackageName().startsWith(PORTS))
                    .forEach(port -> passOn(port, bean, to, crash));
        }
    }

    private static <T> void passOn(Class<T> port, Object bean, GenericApplicationContext to, CrashAtStep crash) {
        T guarded = crash.guard(port, bean);
        to.registerBean(port, () -> guarded);
    }

    private static PayPalSettings settings(PayPalSimulator payPal) {
        return new PayPalSettings(
                new Endpoint(payPal.baseUrl(), PayPalEnvironment.SANDBOX),
                new Credentials(payPal.clientId(), payPal.clientSecret()),
                new Webhooks(
                        "WH-CONVERGENCE",
                        Set.of(payPal.baseUrl().getAuthority()),
                        Optional.of(payPal.trustAnchorPem()),
                        false,
                        Verification.OFFLINE),
                Selling.as("Tollgate"),
                ONE_PATIENT_ATTEMPT);
    }
}
