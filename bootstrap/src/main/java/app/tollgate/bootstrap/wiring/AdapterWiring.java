package app.tollgate.bootstrap.wiring;

import app.tollgate.adapter.paypal.PayPalConfiguration;
import app.tollgate.adapter.paypal.settings.PayPalSettings;
import app.tollgate.adapter.persistence.DatabaseSettings;
import app.tollgate.adapter.persistence.PersistenceConfiguration;
import app.tollgate.adapter.web.WebConfiguration;
import app.tollgate.adapter.web.WebSettings;
import app.tollgate.adapter.web.security.TokenSettings;
import app.tollgate.adapter.web.token.AccessTokenSettings;
import app.tollgate.bootstrap.configuration.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The adapters, and to each its part of the configuration.
@Configuration(proxyBeanMethods = false)
@Import({PersistenceConfiguration.class, PayPalConfiguration.class, WebConfiguration.class})
class AdapterWiring {

    @Bean
    DatabaseSettings databaseSettings(Settings settings) {
        return settings.database();
    }

    @Bean
    PayPalSettings payPalSettings(Settings settings) {
        return settings.paypal();
    }

    @Bean
    TokenSettings tokenSettings(Settings settings) {
        return settings.tokens();
    }

    @Bean
    AccessTokenSettings accessTokenSettings(Settings settings) {
        return settings.accessTokens().signing();
    }

    @Bean
    WebSettings webSettings(Settings settings) {
        return settings.web();
    }
}
