package app.tollgate.adapter.web.testing;

import app.tollgate.application.Page;
import app.tollgate.application.command.ChangePlan;
import app.tollgate.application.command.SteerSubscription;
import app.tollgate.application.payment.ShowBillingHistory;
import app.tollgate.application.port.view.WebhookEvents;
import app.tollgate.application.webhook.ReplayWebhook;
import app.tollgate.application.webhook.ShowWebhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/// The fakes behind commands about subscriptions and the list of events.
@Configuration(proxyBeanMethods = false)
class TestCommands {

    @Bean
    SteerSubscription steerSubscription(Edge edge) {
        return command -> edge.world().steering().steer(command);
    }

    @Bean
    ChangePlan changePlan(Edge edge) {
        return command -> edge.world().changing().change(command);
    }

    @Bean
    ReplayWebhook replayWebhook(Edge edge) {
        return (eventId, by) -> edge.world().replaying().replay(eventId, by);
    }

    @Bean
    ShowWebhooks showWebhooks(Edge edge) {
        return new ShowWebhooks() {
            @Override
            public Mono<Page<WebhookEvents.Entry, WebhookEvents.Position.Behind>> list(
                    WebhookEvents.Filter filter, int limit, WebhookEvents.Position after) {
                return edge.world().listWebhooks(filter, limit, after);
            }

            @Override
            public Mono<WebhookEvents.Entry> show(String eventId) {
                return edge.world().webhook(eventId);
            }
        };
    }

    @Bean
    ShowBillingHistory showBillingHistory(Edge edge) {
        return (customer, limit, after) -> edge.world().paying().show(customer, limit, after);
    }
}
