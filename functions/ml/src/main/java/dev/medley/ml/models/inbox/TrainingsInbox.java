package dev.medley.ml.models.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.ml.models.ModelTrainingWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested trainings off their queue. */
@Factory
class TrainingsInbox {

    @Singleton
    QueueConsumer trainings(Queues queues, Inbox inbox, JobRunner jobRunner, ModelTrainingWork work) {
        return new JobConsumer(new EventConsumer("ml-trainings", queues, inbox), queues, jobRunner, work);
    }
}
