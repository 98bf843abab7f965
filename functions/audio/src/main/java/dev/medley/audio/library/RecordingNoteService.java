package dev.medley.audio.library;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingProperties;
import dev.medley.audio.RecordingQueryService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Notes that owners write on their files. */
@Singleton
public class RecordingNoteService {

    private static final int MOST = 200;

    private final RecordingQueryService recordings;
    private final RecordingDetailsRepository details;
    private final RecordingNoteRepository repository;
    private final Clock clock;

    protected RecordingNoteService(
            RecordingQueryService recordings,
            RecordingDetailsRepository details,
            RecordingNoteRepository repository,
            Clock clock) {
        this.recordings = recordings;
        this.details = details;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Adds a note.
     *
     * @throws Refusal {@code note-time-invalid}, {@code notes-full}, {@code recording-not-ready}, {@code recording-unknown}
     */
    @Transactional
    public RecordingNote add(UUID ownerId, UUID recordingId, String text, @Nullable Long atMs) {
        requireWithin(ownerId, recordingId, atMs);
        UUID fileId = hold(ownerId, recordingId);
        if (repository.count(fileId) >= MOST) {
            throw Refusal.conflict("notes-full", "A file has at most %d notes.".formatted(MOST));
        }
        Instant now = clock.instant();
        RecordingNote note = new RecordingNote(Ids.next(clock), fileId, ownerId, recordingId, text, atMs, 1, now, now);
        repository.add(note);
        details.noteWords(fileId);
        return note;
    }

    /** The notes on the file that a recording is a version of. */
    public Page<RecordingNote> list(UUID ownerId, UUID recordingId, PageRequest page) {
        return repository.list(recordings.find(recordingId, ownerId).lineage().fileId(), page);
    }

    @Transactional
    public RecordingNote change(
            UUID ownerId, UUID recordingId, UUID id, UnaryOperator<RecordingNote> change, IntPredicate expected) {
        UUID fileId = hold(ownerId, recordingId);
        RecordingNote before = find(id, fileId);
        VersionCheck.require(expected, before.version());
        RecordingNote after = change.apply(before);
        if (!Objects.equals(before.atMs(), after.atMs())) {
            requireWithin(ownerId, after.recordingId(), after.atMs());
        }
        repository.change(after);
        details.noteWords(fileId);
        return find(id, fileId);
    }

    @Transactional
    public void remove(UUID ownerId, UUID recordingId, UUID id, IntPredicate expected) {
        UUID fileId = hold(ownerId, recordingId);
        VersionCheck.require(expected, find(id, fileId).version());
        repository.remove(id);
        details.noteWords(fileId);
    }

    private UUID hold(UUID ownerId, UUID recordingId) {
        return details.hold(recordingId, ownerId)
                .orElseThrow(RecordingQueryService::unknown)
                .fileId();
    }

    private RecordingNote find(UUID id, UUID fileId) {
        return repository
                .find(id, fileId)
                .orElseThrow(() -> Refusal.notFound("note-unknown", "There is no such note on this file."));
    }

    private void requireWithin(UUID ownerId, UUID recordingId, @Nullable Long atMs) {
        if (atMs == null) {
            return;
        }
        Recording recording = recordings.ready(recordingId, ownerId);
        RecordingProperties findings = Objects.requireNonNull(recording.findings());
        if (atMs > findings.durationMs()) {
            throw Refusal.invalid(
                    "note-time-invalid", "/atMs", "The sound ends at %d ms.".formatted(findings.durationMs()));
        }
    }
}
