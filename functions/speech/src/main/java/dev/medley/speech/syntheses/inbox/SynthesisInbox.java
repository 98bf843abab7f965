package dev.medley.speech.syntheses.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.speech.syntheses.SynthesisWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested syntheses off their queue. */
@Factory
class SynthesisInbox {

    @Singleton
    QueueConsumer syntheses(Queues queues, Inbox inbox, JobRunner jobRunner, SynthesisWork work) {
        return new JobConsumer(new EventConsumer("speech-syntheses", queues, inbox), queues, jobRunner, work);
    }
}
