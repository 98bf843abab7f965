package dev.medley.devices.operations.inbox;

import dev.medley.devices.operations.OperationWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes changes of groups off their queue. */
@Factory
class OperationInbox {

    @Singleton
    QueueConsumer operations(Queues queues, Inbox inbox, JobRunner jobRunner, OperationWork work) {
        return new JobConsumer(new EventConsumer("devices-operations", queues, inbox), queues, jobRunner, work);
    }
}
