package dev.medley.notifications.suppressions.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.notifications.suppressions.SuppressionService;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;

/** Takes what SES says of mails. */
@Singleton
class FeedbackInbox implements QueueConsumer {

    private final JsonCodec json;
    private final SuppressionService service;

    FeedbackInbox(JsonCodec json, SuppressionService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String queue() {
        return "notifications-feedback";
    }

    @Override
    public void consume(QueueMessage message) {
        FeedbackMessage.read(message.body(), json).ifPresent(service::take);
    }
}
