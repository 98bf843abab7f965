package dev.medley.speech;

import dev.medley.kernel.Page;
import dev.medley.models.RecognizedSpeech;
import dev.medley.recordings.TaskFilter;
import java.util.Optional;
import java.util.UUID;

/** All transcriptions. */
public interface TranscriptionRepository {

    Optional<Transcription> find(UUID id, UUID ownerId);

    /** A page, without texts and segments. */
    Page<Transcription> list(UUID ownerId, TaskFilter taskFilter);

    /** The language that was asked for (BCP 47); empty to have the model find out. */
    Optional<String> askedLanguage(UUID id);

    void keep(UUID id, RecognizedSpeech content);
}
