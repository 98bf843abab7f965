package dev.medley.recordings;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;

/**
 * Takes requests, and what happens to recordings, off the product's queue: in any order and any number of times. Requests
 * need no note of having been seen; the job tells what is left to do.
 */
@Singleton
class RecordingInbox implements QueueConsumer {

    private final Product product;
    private final Queues queues;
    private final Inbox inbox;
    private final Working working;
    private final Waiting waiting;

    RecordingInbox(Product product, Queues queues, Inbox inbox, Working working, Waiting waiting) {
        this.product = product;
        this.queues = queues;
        this.inbox = inbox;
        this.working = working;
        this.waiting = waiting;
    }

    @Override
    public String queue() {
        return product.queue();
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            working.attend(event);
        } else {
            inbox.once(queue(), event, () -> follow(event));
        }
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        Event event = queues.read(message);
        if (isRequest(event)) {
            working.giveUp(event, cause);
        }
    }

    private boolean isRequest(Event event) {
        return event.type().equals(product.requested());
    }

    private void follow(Event event) {
        switch (event.type()) {
            case "recording.ready" -> waiting.ready(event.subjectId());
            case "recording.rejected" -> waiting.rejected(event.subjectId());
            case "recording.deleted" -> waiting.deleted(event.subjectId());
            case "account.erased" -> waiting.erased(event.ownerId());
            default -> throw new IllegalArgumentException("Not for this queue: " + event.type());
        }
    }
}
