package dev.medley.identity.bulk.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.bulk.WorkingThrough;
import jakarta.inject.Singleton;

/** Works through what administrators ordered; the job and the rows tell what is left to do. */
@Singleton
class BulkInbox implements QueueConsumer {

    private final Queues queues;
    private final WorkingThrough working;

    BulkInbox(Queues queues, WorkingThrough working) {
        this.queues = queues;
        this.working = working;
    }

    @Override
    public String queue() {
        return "identity-bulk";
    }

    @Override
    public void consume(QueueMessage message) {
        working.work(queues.read(message).subjectId());
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        working.giveUp(queues.read(message).subjectId());
    }
}
