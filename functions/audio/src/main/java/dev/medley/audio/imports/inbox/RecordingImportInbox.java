package dev.medley.audio.imports.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.audio.imports.RecordingImportService;
import dev.medley.audio.imports.RecordingImportWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.jobs.JobStatus;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Takes imports off their queue, and hears how they ended: also of those whose worker died or that were cancelled. */
@Factory
class RecordingImportInbox {

    @EventType("recording-import.finished")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ImportEnded(JobStatus status) implements EventData {}

    @Singleton
    QueueConsumer recordingImports(
            Queues queues, Inbox inbox, JobRunner jobRunner, RecordingImportWork work, RecordingImportService service) {
        EventConsumer ends = new EventConsumer("audio-imports", queues, inbox)
                .on(
                        ImportEnded.class,
                        (event, ended) -> service.end(event.subjectId(), event.ownerId(), ended.status()));
        return new JobConsumer(ends, queues, jobRunner, work);
    }
}
