package dev.medley.accountdata.exports.inbox;

import dev.medley.accountdata.exports.ExportRunner;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;

/** Takes requests for exports off the queue, any number of times each. */
@Singleton
class ExportInbox implements QueueConsumer {

    private final Queues queues;
    private final ExportRunner exportRunner;

    ExportInbox(Queues queues, ExportRunner exportRunner) {
        this.queues = queues;
        this.exportRunner = exportRunner;
    }

    @Override
    public String queue() {
        return "account-data-export";
    }

    @Override
    public void consume(QueueMessage message) {
        exportRunner.make(queues.read(message));
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        exportRunner.giveUp(queues.read(message));
    }
}
