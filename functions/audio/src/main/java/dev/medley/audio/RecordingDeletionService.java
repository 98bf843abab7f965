package dev.medley.audio;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Deletes recordings for good, and cancels uploads. What lies in the store of them, a worker removes a moment later. */
@Singleton
public class RecordingDeletionService {

    private static final List<RecordingStatus> ANY = List.of(RecordingStatus.values());

    private final RecordingRepository recordingRepository;
    private final RecordingVersionRepository versions;
    private final RecordingContents contents;
    private final Outbox outbox;
    private final Clock clock;

    RecordingDeletionService(
            RecordingRepository recordingRepository,
            RecordingVersionRepository versions,
            RecordingContents contents,
            Outbox outbox,
            Clock clock) {
        this.recordingRepository = recordingRepository;
        this.versions = versions;
        this.contents = contents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Deletes a recording in whatever state; one that is deleted already is unknown. */
    @Transactional
    public void delete(UUID id, UUID ownerId) {
        if (mark(id, ownerId, ANY).is(RecordingStatus.DELETED)) {
            throw RecordingQueryService.unknown();
        }
    }

    /** Cancels an upload that has not arrived yet. */
    @Transactional
    public void cancel(UUID id, UUID ownerId) {
        Recording recording = mark(id, ownerId, List.of(RecordingStatus.UPLOADING));
        if (!recording.is(RecordingStatus.UPLOADING) && !recording.is(RecordingStatus.DELETED)) {
            throw Refusal.conflict("upload-over", "The file has arrived; delete the recording instead.");
        }
    }

    /** Deletes all that an account has; the sweep removes their objects. */
    public void deleteAll(UUID ownerId) {
        recordingRepository.deleteAll(ownerId);
        versions.forgetFiles(ownerId);
    }

    /** Removes the objects of a recording that is deleted, however often it is asked to. */
    public void removeObjects(UUID id) {
        recordingRepository.findDeleted(id).ifPresent(contents::remove);
    }

    private Recording mark(UUID id, UUID ownerId, List<RecordingStatus> from) {
        Recording recording = recordingRepository
                .delete(id, ownerId, from, clock.instant().plus(ProcessingDeadlines.AFTER_DELETION))
                .orElseThrow(RecordingQueryService::unknown);
        if (from.contains(recording.status()) && !recording.is(RecordingStatus.DELETED)) {
            if (recording.lineage().version() > 1) {
                versions.supersede(recording.lineage().fileId());
            }
            outbox.announce(ownerId, id, new AudioEvents.RecordingDeleted());
        }
        return recording;
    }
}
