package app.tollgate.application.testing;

class InMemoryWebhookInboxTest implements WebhookInboxContract {

    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox();

    @Override
    public InMemoryWebhookInbox inbox() {
        return inbox;
    }
}
