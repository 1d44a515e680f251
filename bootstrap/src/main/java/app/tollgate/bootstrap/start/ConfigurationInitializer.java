package app.tollgate.bootstrap.start;

import app.tollgate.bootstrap.configuration.Reading;
import app.tollgate.bootstrap.configuration.Settings;
import app.tollgate.bootstrap.configuration.SettingsReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// Reads the configuration before the first bean is made, so that a wrong one stops the start at once (OPS-5).
final class ConfigurationInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        switch (SettingsReader.read(variables(context.getEnvironment()))) {
            case Reading.Complete(var settings) ->
                context.getBeanFactory().registerSingleton(Settings.class.getName(), settings);
            case Reading.Wrong(var problems) -> throw new StartRefused(problems);
        }
    }

    /// Everything that is written as a variable is, wherever it comes from: the development run and tests set
    /// them in the program. Taken as it stands, since a secret may look like a placeholder.
    private static Map<String, String> variables(ConfigurableEnvironment environment) {
        Map<String, String> variables = new HashMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .forEach(source -> addMissing(variables, source));
        return variables;
    }

    private static void addMissing(Map<String, String> variables, EnumerablePropertySource<?> source) {
        for (String name : source.getPropertyNames()) {
            Object value = source.getProperty(name);
            if (value != null && name.equals(name.toUpperCase(Locale.ROOT))) {
                variables.putIfAbsent(name, value.toString());
            }
        }
    }
}
