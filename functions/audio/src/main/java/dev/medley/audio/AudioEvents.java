package dev.medley.audio;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the recording, or the wish to have one packed. */
public sealed interface AudioEvents extends EventData {

    /**
     * How far a recording is on its way.
     *
     * @param status {@code uploading} or {@code processing}
     * @param receivedParts of an upload in parts, as many as had arrived; null of another one
     * @param partCount of how many; null of another one
     */
    @EventType("recording.progress")
    @Serdeable
    record RecordingProgress(
            String status,
            @Nullable Integer receivedParts,
            @Nullable Integer partCount) implements AudioEvents {}

    /** A recording can be listened to. */
    @EventType("recording.ready")
    @Serdeable
    record RecordingReady(long durationMs) implements AudioEvents {}

    /** A recording never can be listened to, and why, as its owner is told. */
    @EventType("recording.rejected")
    @Serdeable
    record RecordingRejected(String code, String detail) implements AudioEvents {}

    /**
     * A recording is gone; what was made of it goes too.
     *
     * @param keepTranscripts whether transcripts, and documents made of what was said, stay
     */
    @EventType("recording.deleted")
    @Serdeable
    record RecordingDeleted(boolean keepTranscripts) implements AudioEvents {}

    /** A file is in the trash, with all its versions; the subject is one of them. */
    @EventType("recording.trashed")
    @Serdeable
    record RecordingTrashed(UUID fileId, int versions, Instant purgeAt) implements AudioEvents {}

    /** A file was taken out of the trash. */
    @EventType("recording.restored")
    @Serdeable
    record RecordingRestored(UUID fileId, int versions) implements AudioEvents {}

    /** A recording is shared with the owner of the event; the subject is the share. */
    @EventType("recording.shared")
    @Serdeable
    record RecordingShared(UUID actorId, String title, String scope) implements AudioEvents {}

    /** Who shared it took that back. */
    @EventType("recording.share-ended")
    @Serdeable
    record RecordingShareEnded(UUID actorId) implements AudioEvents {}

    /** A recording is to be fetched. */
    @EventType("recording-import.requested")
    @Serdeable
    record ImportRequested(UUID jobId) implements AudioEvents {}

    /** It was, or could not be. */
    @EventType("recording-import.finished")
    @Serdeable
    record ImportFinished(JobStatus status) implements AudioEvents {}

    /** A recording is to be packed. */
    @EventType("recording-optimization.requested")
    @Serdeable
    record OptimizationRequested(UUID jobId) implements AudioEvents {}

    /** It is, or it turned out not to be worthwhile or possible. */
    @EventType("recording-optimization.finished")
    @Serdeable
    record OptimizationFinished(JobStatus status) implements AudioEvents {}
}
