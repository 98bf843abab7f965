package dev.medley.audio.optimization.inbox;

import dev.medley.audio.optimization.OptimizationWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes wishes for copies off their queue. */
@Factory
class OptimizationInbox {

    @Singleton
    QueueConsumer optimizations(Queues queues, Inbox inbox, JobRunner jobRunner, OptimizationWork work) {
        return new JobConsumer(new EventConsumer("audio-optimization", queues, inbox), queues, jobRunner, work);
    }
}
