package dev.medley.accountdata.exports.inbox;

import dev.medley.accountdata.exports.ExportWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requests for exports off the queue. */
@Factory
class ExportInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, JobRunner jobRunner, ExportWork exportWork) {
        return new JobConsumer(new EventConsumer("account-data-export", queues, inbox), queues, jobRunner, exportWork);
    }
}
