package dev.medley.audio;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** The versions of files: each a recording of its own, which stays as it is. */
@Singleton
public class RecordingVersionService {

    private final RecordingQueryService recordingQueryService;
    private final RecordingVersionRepository versions;
    private final Outbox outbox;
    private final Clock clock;

    protected RecordingVersionService(
            RecordingQueryService recordingQueryService,
            RecordingVersionRepository versions,
            Outbox outbox,
            Clock clock) {
        this.recordingQueryService = recordingQueryService;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All versions of the file that a recording is one of, newest first. */
    public Page<Recording> list(UUID id, UUID ownerId, PageRequest page) {
        Recording recording = recordingQueryService.find(id, ownerId);
        return versions.versions(recording.lineage().fileId(), ownerId, page);
    }

    /**
     * Makes a version the newest again, as one more version; no byte is copied.
     *
     * @throws Refusal {@code recording-not-ready}, {@code recording-unknown}, {@code version-newest}
     */
    @Transactional
    public Recording restore(UUID id, UUID ownerId) {
        Recording source = recordingQueryService.find(id, ownerId);
        if (!source.is(RecordingStatus.READY)) {
            throw RecordingQueryService.notReady(source);
        }
        if (!source.lineage().superseded()) {
            throw Refusal.conflict("version-newest", "This is the newest version already.");
        }
        UUID fileId = source.lineage().fileId();
        versions.lockContent(source.lineage().contentId());
        Recording restored = versions.restore(source, Ids.next(clock), versions.nextVersion(fileId, ownerId))
                .orElseThrow(RecordingQueryService::unknown);
        versions.supersede(fileId);
        outbox.announce(
                ownerId,
                restored.id(),
                new AudioEvents.RecordingReady(
                        Objects.requireNonNull(restored.findings()).durationMs()));
        return restored;
    }

    /** What differs between two of an account's recordings, versions of one file or not. */
    public RecordingComparison compare(UUID id, UUID otherId, UUID ownerId) {
        return RecordingComparison.of(
                recordingQueryService.find(id, ownerId), recordingQueryService.find(otherId, ownerId));
    }
}
