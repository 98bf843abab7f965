package dev.medley.analytics.runs.inbox;

import dev.medley.analytics.runs.ReportRunWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested runs off their queue. */
@Factory
class ReportRunsInbox {

    @Singleton
    QueueConsumer reportRuns(Queues queues, Inbox inbox, JobRunner jobRunner, ReportRunWork work) {
        return new JobConsumer(new EventConsumer("analytics-runs", queues, inbox), queues, jobRunner, work);
    }
}
