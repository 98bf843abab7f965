package dev.medley.audio;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes recordings for good, and cancels uploads. */
@Singleton
public class Deleting {

    private static final Logger LOG = LoggerFactory.getLogger(Deleting.class);
    private static final List<RecordingStatus> ANY = List.of(RecordingStatus.values());

    private final Recordings recordings;
    private final RecordingObjects objects;
    private final Outbox outbox;
    private final Clock clock;

    Deleting(Recordings recordings, RecordingObjects objects, Outbox outbox, Clock clock) {
        this.recordings = recordings;
        this.objects = objects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Deletes a recording in whatever state; doing so again changes nothing. */
    public void delete(UUID id, UUID ownerId) {
        remove(mark(id, ownerId, ANY));
    }

    /** Cancels an upload that has not arrived yet. */
    public void cancel(UUID id, UUID ownerId) {
        Recording recording = mark(id, ownerId, List.of(RecordingStatus.UPLOADING));
        if (!recording.is(RecordingStatus.UPLOADING) && !recording.is(RecordingStatus.DELETED)) {
            throw Refusal.conflict("upload-over", "The file has arrived; delete the recording instead.");
        }
        remove(recording);
    }

    @Transactional
    Recording mark(UUID id, UUID ownerId, List<RecordingStatus> from) {
        Recording recording = recordings
                .delete(id, ownerId, from, clock.instant().plus(Deadlines.AFTER_DELETION))
                .orElseThrow(Finding::unknown);
        if (from.contains(recording.status()) && !recording.is(RecordingStatus.DELETED)) {
            outbox.announce("recording.deleted", ownerId, id);
        }
        return recording;
    }

    /** The recording is deleted by now; what cannot be removed at once, the sweep removes. */
    private void remove(Recording recording) {
        try {
            objects.removeAll(recording);
        } catch (RuntimeException e) {
            LOG.warn("The objects of {} wait for the sweep", recording.id(), e);
        }
    }
}
