package dev.medley.identity.bulk.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.bulk.BulkOperationRunner;
import jakarta.inject.Singleton;

/** Works through what administrators ordered; the job and the rows tell what is left to do. */
@Singleton
class BulkInbox implements QueueConsumer {

    private final Queues queues;
    private final BulkOperationRunner bulkOperationRunner;

    BulkInbox(Queues queues, BulkOperationRunner bulkOperationRunner) {
        this.queues = queues;
        this.bulkOperationRunner = bulkOperationRunner;
    }

    @Override
    public String queue() {
        return "identity-bulk";
    }

    @Override
    public void consume(QueueMessage message) {
        bulkOperationRunner.work(queues.read(message).subjectId());
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        bulkOperationRunner.giveUp(queues.read(message).subjectId());
    }
}
