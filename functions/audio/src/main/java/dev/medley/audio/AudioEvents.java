package dev.medley.audio;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;

/** What this function announces; the subject is the recording. */
public sealed interface AudioEvents extends EventData {

    /** A recording can be listened to. */
    @EventType("recording.ready")
    @Serdeable
    record RecordingReady(long durationMs) implements AudioEvents {}

    /** A recording never can be listened to, and why, as its owner is told. */
    @EventType("recording.rejected")
    @Serdeable
    record RecordingRejected(String code, String detail) implements AudioEvents {}

    /** A recording is gone; what was made of it goes too. */
    @EventType("recording.deleted")
    @Serdeable
    record RecordingDeleted() implements AudioEvents {}
}
