package app.tollgate.adapter.web.openapi;

import app.tollgate.adapter.web.WebSettings;
import app.tollgate.domain.customer.Customer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// Describes the API at `/v3/api-docs`, to be browsed at `/swagger-ui.html`.
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        // The caller comes from the token and is no parameter of any request; a node is whatever JSON it is.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Customer.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenAPI tollgateApi(WebSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Tollgate")
                        .version("1")
                        .description("Billing and access for products that sell through PayPal. Whatever is refused is "
                                + "an RFC 9457 problem with a stable `code`.")
                        .license(new License().name("Apache-2.0")))
                .servers(serversOf(settings))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSchemas(DocumentedProblems.SCHEMA, DocumentedProblems.schema()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    GlobalOperationCustomizer documentedProblems() {
        return new DocumentedProblems();
    }

    private static List<Server> serversOf(WebSettings settings) {
        String url = settings.publicBaseUrl().map(URI::toString).orElse("/");
        return List.of(new Server().url(url));
    }
}
