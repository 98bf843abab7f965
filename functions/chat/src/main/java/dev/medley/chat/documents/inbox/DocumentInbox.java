package dev.medley.chat.documents.inbox;

import dev.medley.chat.documents.DocumentWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes documents that are to be read off their queue. */
@Factory
class DocumentInbox {

    @Singleton
    QueueConsumer documents(Queues queues, Inbox inbox, JobRunner jobRunner, DocumentWork work) {
        return new JobConsumer(new EventConsumer("chat-documents", queues, inbox), queues, jobRunner, work);
    }
}
