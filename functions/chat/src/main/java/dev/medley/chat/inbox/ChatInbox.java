package dev.medley.chat.inbox;

import dev.medley.chat.DocumentRepository;
import dev.medley.chat.DocumentWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Works on what was requested, and erases what accounts had that are erased. */
@Factory
class ChatInbox {

    @Singleton
    QueueConsumer consumer(
            Queues queues, Inbox inbox, JobRunner jobRunner, DocumentWork work, DocumentRepository repository) {
        EventConsumer others = new EventConsumer("chat-work", queues, inbox)
                .on("account.erased", event -> repository.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
