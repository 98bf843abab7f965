package dev.medley.audio;

import dev.medley.audio.AudioEvents.RecordingRestored;
import dev.medley.audio.AudioEvents.RecordingTrashed;
import dev.medley.audio.TrashRepository.FileState;
import dev.medley.events.Outbox;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Throws files away, each with all its versions, and takes them back while there is time. */
@Singleton
public class TrashService {

    private final TrashRepository repository;
    private final RecordingHolds holds;
    private final Outbox outbox;
    private final AudioSettings settings;
    private final Clock clock;

    protected TrashService(
            TrashRepository repository, RecordingHolds holds, Outbox outbox, AudioSettings settings, Clock clock) {
        this.repository = repository;
        this.holds = holds;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a file was thrown away, and until when it can be taken back. */
    public record Stay(UUID fileId, Instant trashedAt, Instant purgeAt) {}

    /**
     * Throws away the file that a recording is a version of. One that is in the trash stays there as it is.
     *
     * @throws Refusal {@code recording-unknown}, {@code recording-unfinished}, {@code recording-held}
     */
    @Transactional
    public Stay trash(UUID recordingId, UUID ownerId, RecordingDisposal disposal) {
        holds.lock(ownerId);
        repository.lock(ownerId);
        FileState file = repository.file(recordingId, ownerId).orElseThrow(RecordingQueryService::unknown);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (file.trashedAt() != null && file.purgeAt() != null) {
            if (!file.purgeAt().isAfter(now)) {
                throw RecordingQueryService.unknown();
            }
            return new Stay(file.fileId(), file.trashedAt(), file.purgeAt());
        }
        if (file.unfinished() > 0) {
            throw Refusal.conflict(
                    "recording-unfinished",
                    "A version of this file is being uploaded or processed; cancel it or wait.");
        }
        if (holds.coversFile(file.fileId(), ownerId)) {
            throw RecordingHolds.held();
        }
        Instant purgeAt = now.plus(settings.trashPeriod());
        int versions = repository.trash(file.fileId(), now, purgeAt, disposal);
        outbox.announce(ownerId, recordingId, new RecordingTrashed(file.fileId(), versions, purgeAt));
        return new Stay(file.fileId(), now, purgeAt);
    }

    /** Takes the file that a recording is a version of out of the trash. */
    @Transactional
    public void restore(UUID recordingId, UUID ownerId) {
        repository.lock(ownerId);
        FileState file = repository
                .file(recordingId, ownerId)
                .filter(found -> found.purgeAt() != null && found.purgeAt().isAfter(clock.instant()))
                .orElseThrow(() -> Refusal.notFound("recording-unknown", "There is no such recording in the trash."));
        int versions = repository.restore(file.fileId());
        outbox.announce(ownerId, recordingId, new RecordingRestored(file.fileId(), versions));
    }

    /** What can be taken back, newest recording first. */
    public Page<TrashedRecording> list(UUID ownerId, PageRequest page) {
        return repository.list(ownerId, page);
    }

    /** Has all that is in the trash deleted with the next sweep, but for what is held; says how many recordings that are. */
    @Transactional
    public int empty(UUID ownerId, boolean keepTranscripts) {
        holds.lock(ownerId);
        repository.lock(ownerId);
        return repository.empty(ownerId, keepTranscripts);
    }
}
