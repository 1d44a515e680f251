package app.tollgate.application.testing;

import static app.tollgate.domain.testing.SampleSubscriptions.aSubscription;

import app.tollgate.domain.subscription.Subscription;

class InMemorySubscriptionCommandsTest implements CommandClaimsContract {

    private final InMemorySubscriptionCommands commands = new InMemorySubscriptionCommands();

    @Override
    public InMemorySubscriptionCommands commands() {
        return commands;
    }

    @Override
    public Subscription aKnownSubscription() {
        return aSubscription().build();
    }
}
