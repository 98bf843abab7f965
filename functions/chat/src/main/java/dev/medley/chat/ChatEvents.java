package dev.medley.chat;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the document. */
public sealed interface ChatEvents extends EventData {

    @EventType("document.requested")
    @Serdeable
    record DocumentRequested(UUID jobId) implements ChatEvents {}

    /** The words are counted, or never will be. */
    @EventType("document.finished")
    @Serdeable
    record DocumentFinished(JobStatus status) implements ChatEvents {}

    @EventType("document.deleted")
    @Serdeable
    record DocumentDeleted() implements ChatEvents {}
}
