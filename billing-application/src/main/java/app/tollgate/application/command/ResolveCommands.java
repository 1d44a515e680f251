package app.tollgate.application.command;

import app.tollgate.domain.subscription.SubscriptionId;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds out what became of commands whose outcome is not known, by asking PayPal, and sees them through: after five
/// minutes, after an hour, then daily (SYN-2), and more often where a charge is near that is to be prevented. Safe to
/// run at any time, on any number of instances.
public interface ResolveCommands {

    /// Takes on at most `limit` commands that are due.
    Mono<Report> resolve(int limit);

    /// How the commands of one run ended; those that are `open` go on later. The notices are what a person should know
    /// of: what PayPal refused for good, and second subscriptions that were undone.
    record Report(int settled, int dropped, int open, List<Notice> notices) {

        public Report {
            notices = List.copyOf(notices);
        }

        public int total() {
            return settled + dropped + open + refused();
        }

        public int refused() {
            return Math.toIntExact(notices.stream().filter(Notice::refused).count());
        }
    }

    /// `what` is a few words that name no person.
    record Notice(SubscriptionId subscription, boolean refused, String what) {}
}
