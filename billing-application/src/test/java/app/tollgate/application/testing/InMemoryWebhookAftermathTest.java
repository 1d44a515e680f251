package app.tollgate.application.testing;

class InMemoryWebhookAftermathTest implements WebhookAftermathContract {

    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox();

    @Override
    public InMemoryWebhookInbox inbox() {
        return inbox;
    }

    @Override
    public InMemoryWebhookInbox events() {
        return inbox;
    }
}
