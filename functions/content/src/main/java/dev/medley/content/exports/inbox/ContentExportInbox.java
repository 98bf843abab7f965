package dev.medley.content.exports.inbox;

import dev.medley.content.exports.ContentExportWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested exports off their queue. */
@Factory
class ContentExportInbox {

    @Singleton
    QueueConsumer exports(Queues queues, Inbox inbox, JobRunner jobRunner, ContentExportWork work) {
        return new JobConsumer(new EventConsumer("content-exports", queues, inbox), queues, jobRunner, work);
    }
}
