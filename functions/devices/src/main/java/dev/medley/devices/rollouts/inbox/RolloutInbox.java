package dev.medley.devices.rollouts.inbox;

import dev.medley.devices.rollouts.RolloutPlanWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes rollouts that are to be planned off their queue. */
@Factory
class RolloutInbox {

    @Singleton
    QueueConsumer plans(Queues queues, Inbox inbox, JobRunner jobRunner, RolloutPlanWork work) {
        return new JobConsumer(new EventConsumer("devices-rollouts", queues, inbox), queues, jobRunner, work);
    }
}
