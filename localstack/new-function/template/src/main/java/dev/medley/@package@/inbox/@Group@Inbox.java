package dev.medley.@package@.inbox;

import dev.medley.@package@.@Thing@Repository;
import dev.medley.@package@.@Thing@Work;
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
class @Group@Inbox {

    @Singleton
    QueueConsumer consumer(
            Queues queues, Inbox inbox, JobRunner jobRunner, @Thing@Work work, @Thing@Repository repository) {
        EventConsumer others = new EventConsumer("@name@-work", queues, inbox)
                .on("account.erased", event -> repository.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
