package app.tollgate.adapter.web.testing;

import app.tollgate.application.apikey.CreateApiKey;
import app.tollgate.application.apikey.ListApiKeys;
import app.tollgate.application.apikey.RecognizeApiKey;
import app.tollgate.application.apikey.RevokeApiKey;
import app.tollgate.application.apikey.RotateApiKey;
import app.tollgate.application.customer.ChangeRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases of API keys, on the world's own.
@Configuration(proxyBeanMethods = false)
class TestApiKeys {

    @Bean
    CreateApiKey createApiKey(Edge edge) {
        return command -> edge.world().apiKeys.create(command);
    }

    @Bean
    ListApiKeys listApiKeys(Edge edge) {
        return (limit, after) -> edge.world().apiKeys.list(limit, after);
    }

    @Bean
    RecognizeApiKey recognizeApiKey(Edge edge) {
        return (id, presented) -> edge.world().apiKeys.recognize(id, presented);
    }

    @Bean
    RotateApiKey rotateApiKey(Edge edge) {
        return command -> edge.world().apiKeys.rotate(command, edge.clock().instant());
    }

    @Bean
    ChangeRole changeRole(Edge edge) {
        return command -> edge.world().changingRole().change(command);
    }

    @Bean
    RevokeApiKey revokeApiKey(Edge edge) {
        return (id, by) -> edge.world().apiKeys.revoke(id, by);
    }
}
