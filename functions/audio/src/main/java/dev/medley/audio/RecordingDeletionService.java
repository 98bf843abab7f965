package dev.medley.audio;

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
    private final RecordingHolds holds;
    private final DeletionAnnouncer announcer;
    private final Clock clock;

    RecordingDeletionService(
            RecordingRepository recordingRepository,
            RecordingVersionRepository versions,
            RecordingHolds holds,
            DeletionAnnouncer announcer,
            Clock clock) {
        this.recordingRepository = recordingRepository;
        this.versions = versions;
        this.holds = holds;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Deletes a recording in whatever state, in the trash or not; one that is deleted already is unknown.
     *
     * @throws Refusal {@code recording-unknown}, {@code recording-held}
     */
    @Transactional
    public void delete(UUID id, UUID ownerId, RecordingDisposal disposal) {
        holds.lock(ownerId);
        if (holds.covers(id, ownerId)) {
            throw RecordingHolds.held();
        }
        if (mark(id, ownerId, ANY, disposal).is(RecordingStatus.DELETED)) {
            throw RecordingQueryService.unknown();
        }
    }

    /** Cancels an upload that has not arrived yet; nothing of it can be held. */
    @Transactional
    public void cancel(UUID id, UUID ownerId) {
        Recording recording = mark(id, ownerId, List.of(RecordingStatus.UPLOADING), RecordingDisposal.cancellation());
        if (!recording.is(RecordingStatus.UPLOADING) && !recording.is(RecordingStatus.DELETED)) {
            throw Refusal.conflict("upload-over", "The file has arrived; delete the recording instead.");
        }
    }

    private Recording mark(UUID id, UUID ownerId, List<RecordingStatus> from, RecordingDisposal disposal) {
        Recording recording = recordingRepository
                .delete(id, ownerId, from, clock.instant().plus(ProcessingDeadlines.AFTER_DELETION))
                .orElseThrow(RecordingQueryService::unknown);
        if (from.contains(recording.status()) && !recording.is(RecordingStatus.DELETED)) {
            if (recording.lineage().version() > 1) {
                versions.supersede(recording.lineage().fileId());
            }
            announcer.announce(recording, disposal);
        }
        return recording;
    }
}
