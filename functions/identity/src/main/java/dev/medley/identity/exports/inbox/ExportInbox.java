package dev.medley.identity.exports.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.exports.MakingExports;
import jakarta.inject.Singleton;

/** Takes requests for exports off the queue, any number of times each. */
@Singleton
class ExportInbox implements QueueConsumer {

    private final Queues queues;
    private final MakingExports making;

    ExportInbox(Queues queues, MakingExports making) {
        this.queues = queues;
        this.making = making;
    }

    @Override
    public String queue() {
        return "identity-export";
    }

    @Override
    public void consume(QueueMessage message) {
        making.make(queues.read(message));
    }

    @Override
    public void giveUp(QueueMessage message, RuntimeException cause) {
        making.giveUp(queues.read(message));
    }
}
