package dev.medley.audio.inbox;

import dev.medley.audio.Deleting;
import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;

/** Removes what is left of recordings that were deleted, and deletes those of accounts that are erased. */
@Singleton
class RemovalInbox implements QueueConsumer {

    private final Queues queues;
    private final Deleting deleting;

    RemovalInbox(Queues queues, Deleting deleting) {
        this.queues = queues;
        this.deleting = deleting;
    }

    @Override
    public String queue() {
        return "audio-removal";
    }

    /** Both may be done again, so nothing is noted in an inbox. */
    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (event.type().equals("recording.deleted")) {
            deleting.removeObjects(event.subjectId());
        } else {
            deleting.deleteAll(event.ownerId());
        }
    }
}
