package app.tollgate.application.webhook;

import java.util.List;
import reactor.core.publisher.Mono;

/// Acts on events that were taken in: each says only that something changed, and PayPal is asked what (WHK-3).
///
/// Safe to run at any time, on any number of instances. A failure is tried again with back-off, then parked (WHK-4).
public interface ProcessWebhooks {

    /// Acts on at most `limit` due events.
    Mono<Report> process(int limit);

    /// How the events ended that this run acted on; one that another worker took over meanwhile is not among them.
    /// `parked` are the events that were given up, for a person to look at.
    record Report(int done, int kept, int postponed, List<Parked> parked) {

        public Report {
            parked = List.copyOf(parked);
        }

        public int total() {
            return done + kept + postponed + parked.size();
        }
    }

    record Parked(String eventId, String eventType, String why) {}
}
