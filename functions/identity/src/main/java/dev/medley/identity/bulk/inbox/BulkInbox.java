package dev.medley.identity.bulk.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.identity.bulk.BulkOperationWork;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes ordered bulk operations off the queue. */
@Factory
class BulkInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, JobRunner jobRunner, BulkOperationWork bulkOperationWork) {
        return new JobConsumer(new EventConsumer("identity-bulk", queues, inbox), queues, jobRunner, bulkOperationWork);
    }
}
