package dev.medley.speech.clones.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.speech.clones.CloneWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes voices that are to be made off their queue. */
@Factory
class CloneInbox {

    @Singleton
    QueueConsumer clones(Queues queues, Inbox inbox, JobRunner jobRunner, CloneWork work) {
        return new JobConsumer(new EventConsumer("speech-clones", queues, inbox), queues, jobRunner, work);
    }
}
