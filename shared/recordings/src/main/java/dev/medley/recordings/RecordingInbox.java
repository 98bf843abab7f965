package dev.medley.recordings;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * Takes requests, and recordings that they wait for, off the product's queue: in any order and any number of times. What
 * goes is taken off another, since this one waits while a model works.
 */
@Factory
class RecordingInbox {

    private final Queues queues;
    private final Inbox inbox;

    RecordingInbox(Queues queues, Inbox inbox) {
        this.queues = queues;
        this.inbox = inbox;
    }

    @Singleton
    QueueConsumer analyses(AnalysisKind analysisKind, JobRunner jobRunner, AnalysisWork work, RecordingTasks tasks) {
        EventConsumer others = new EventConsumer(analysisKind.queue(), queues, inbox)
                .on("recording.ready", event -> tasks.resume(event.subjectId()))
                .on("recording.rejected", event -> tasks.resume(event.subjectId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
