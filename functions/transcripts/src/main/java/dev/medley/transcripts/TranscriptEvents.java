package dev.medley.transcripts;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the transcript, or the provider key. */
public sealed interface TranscriptEvents extends EventData {

    @EventType("transcript.requested")
    @Serdeable
    record TranscriptRequested(UUID jobId) implements TranscriptEvents {}

    /** A transcript is made, or never will be. */
    @EventType("transcript.finished")
    @Serdeable
    record TranscriptFinished(JobStatus status) implements TranscriptEvents {}

    /** A provider did not take a key that somebody brought; the subject is the key. */
    @EventType("provider-key.refused")
    @Serdeable
    record ProviderKeyRefused(String provider) implements TranscriptEvents {}
}
