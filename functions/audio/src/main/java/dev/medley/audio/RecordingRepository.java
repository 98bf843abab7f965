package dev.medley.audio;

import dev.medley.sound.Waveform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All recordings. Each change is one statement that checks and changes, and says whether it took effect. */
public interface RecordingRepository {

    /**
     * Adds a recording that is being uploaded.
     *
     * @param limits what its owner may have, this one included
     * @param dueAt when the sweep looks after it first
     * @return false when that would be one too many
     */
    boolean add(Recording recording, UploadLimits limits, Instant dueAt);

    Optional<Recording> find(UUID id, UUID ownerId);

    /** One that is deleted and not forgotten yet. */
    Optional<Recording> findDeleted(UUID id);

    /** The outline of a recording that is ready. */
    Optional<Waveform> waveform(UUID id, UUID ownerId);

    /** Whether there is, or was until lately, a recording of these keys. */
    boolean knows(RecordingKeys keys);

    /** Says what a file is, and how large, that nobody knew before it was here; false when nobody waits for it any more. */
    boolean declare(UUID id, String contentType, long sizeBytes);

    /** Says that processing begins, again if it must; empty when it is over or there is no such recording. */
    Optional<Recording> begin(RecordingKeys keys, Instant dueAt);

    /** Settles which bytes a recording consists of, unless that is settled, and says which; empty when processing is over. */
    Optional<Sha256> settle(UUID id, Sha256 sha256);

    /** From processing to ready. */
    boolean accept(UUID id, RecordingProperties recordingProperties, Waveform waveform);

    /** From uploading or processing to rejected. */
    boolean reject(UUID id, Rejection rejection);

    /**
     * Deletes a recording in one of these states; its content is forgotten at once, the row when {@link #forget} is
     * called.
     *
     * @return the recording as it was, perhaps deleted before; empty when there is none
     */
    Optional<Recording> delete(UUID id, UUID ownerId, List<RecordingStatus> from, Instant dueAt);

    /** Deletes all that an owner has, as {@link #delete} does; they are due at once. */
    void deleteAll(UUID ownerId);

    /** Takes recordings that are due, deleted ones too, and lets them rest until the given time. */
    List<Recording> takeDue(int most, Instant restUntil);

    void forget(UUID id);
}
