package app.tollgate.bootstrap.jobs;

import app.tollgate.application.access.ForgetAccessHistory;
import app.tollgate.application.webhook.ForgetWebhookBodies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is kept for a time only: the bodies of events that ended long ago, and what decided on access longer ago than
/// anybody asks about.
@Configuration(proxyBeanMethods = false)
class ForgettingJobs {

    static final String WEBHOOK_BODIES = "webhook_bodies";
    static final String ACCESS_HISTORY = "access_history";

    @Bean
    Forgetting oldWebhookBodies(ForgetWebhookBodies bodies, JobMeters meters) {
        Forgetting.Words words = new Forgetting.Words(
                "The bodies of {} old events were let go",
                "Old bodies of events could not be let go; another attempt follows");
        return new Forgetting(WEBHOOK_BODIES, bodies::forget, words, meters, Forgetting.EVERY);
    }

    @Bean
    Forgetting oldAccessHistory(ForgetAccessHistory history, JobMeters meters) {
        Forgetting.Words words = new Forgetting.Words(
                "{} old states of the history of access were let go",
                "Old history of access could not be let go; another attempt follows");
        return new Forgetting(ACCESS_HISTORY, history::forget, words, meters, Forgetting.EVERY);
    }
}
