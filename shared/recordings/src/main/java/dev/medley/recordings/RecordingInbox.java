package dev.medley.recordings;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requests, and what happens to recordings, off the product's queue: in any order and any number of times. */
@Factory
class RecordingInbox {

    private final Queues queues;
    private final Inbox inbox;

    RecordingInbox(Queues queues, Inbox inbox) {
        this.queues = queues;
        this.inbox = inbox;
    }

    @Singleton
    QueueConsumer analyses(AnalysisKind analysisKind, JobRunner jobRunner, AnalysisWork work, PendingTasks pending) {
        EventConsumer others = new EventConsumer(analysisKind.queue(), queues, inbox)
                .on("recording.ready", event -> pending.resume(event.subjectId()))
                .on("recording.rejected", event -> pending.resume(event.subjectId()))
                .on("recording.deleted", event -> pending.remove(event.subjectId()))
                .on("account.erased", event -> pending.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
