package dev.medley.predictions.exports.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.predictions.exports.PredictionExportWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested exports off their queue. */
@Factory
class PredictionExportInbox {

    @Singleton
    QueueConsumer exports(Queues queues, Inbox inbox, JobRunner jobRunner, PredictionExportWork work) {
        return new JobConsumer(new EventConsumer("predictions-exports", queues, inbox), queues, jobRunner, work);
    }
}
