package dev.medley.speech;

import dev.medley.kernel.Page;
import dev.medley.recordings.TaskFilter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All transcriptions. */
public interface TranscriptionRepository {

    Optional<Transcription> find(UUID id, UUID ownerId);

    /** A page, without texts and segments. */
    Page<Transcription> list(UUID ownerId, TaskFilter taskFilter);

    /** What was wanted when it was asked for. */
    TranscriptionOptions options(UUID id);

    void keep(UUID id, HeardSpeech heard);

    /** Adds one that was made before there was a row for it; its recording is none, and goes by its own id. */
    void add(UUID id, UUID ownerId, UUID jobId, WantedLanguages wanted, Instant createdAt);
}
