package dev.medley.speech;

import dev.medley.kernel.Page;
import dev.medley.models.Transcription;
import dev.medley.recordings.Filter;
import java.util.Optional;
import java.util.UUID;

/** All transcriptions. */
public interface Transcripts {

    Optional<Transcript> find(UUID id, UUID ownerId);

    /** A page, without texts and segments. */
    Page<Transcript> list(UUID ownerId, Filter filter);

    /** The language that was asked for (BCP 47); empty to have the model find out. */
    Optional<String> askedLanguage(UUID id);

    void keep(UUID id, Transcription content);
}
