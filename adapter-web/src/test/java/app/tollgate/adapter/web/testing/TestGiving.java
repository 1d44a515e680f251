package app.tollgate.adapter.web.testing;

import app.tollgate.application.audit.ShowAuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The fakes behind what is given for a time, and behind the audit log.
@Configuration(proxyBeanMethods = false)
class TestGiving {

    @Bean
    ShowAuditLog showAuditLog(Edge edge) {
        return (limit, after) -> edge.audit().list(limit, after);
    }
}
