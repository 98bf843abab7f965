package dev.medley.devices.software.inbox;

import dev.medley.devices.software.ArtifactCheckWork;
import dev.medley.devices.software.DeltaWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes files that are to be looked at and differences that are to be made off their queues. */
@Factory
class SoftwareInbox {

    @Singleton
    QueueConsumer checks(Queues queues, Inbox inbox, JobRunner jobRunner, ArtifactCheckWork work) {
        return new JobConsumer(new EventConsumer("devices-artifacts", queues, inbox), queues, jobRunner, work);
    }

    @Singleton
    QueueConsumer deltas(Queues queues, Inbox inbox, JobRunner jobRunner, DeltaWork work) {
        return new JobConsumer(new EventConsumer("devices-deltas", queues, inbox), queues, jobRunner, work);
    }
}
