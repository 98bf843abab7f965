package dev.medley.speech;

import dev.medley.recordings.Requesting;
import dev.medley.recordings.Task;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has recordings transcribed. */
@Singleton
public class Commissioning {

    private final Languages languages;
    private final Requesting requesting;

    Commissioning(Languages languages, Requesting requesting) {
        this.languages = languages;
        this.requesting = requesting;
    }

    /**
     * Queues the transcription of one of the owner's recordings.
     *
     * @param language BCP 47 tag of what is spoken; null to have the model find out
     */
    public Task commission(UUID ownerId, UUID recordingId, @Nullable String language) {
        if (language == null) {
            return requesting.request(ownerId, recordingId, Map.of());
        }
        languages.require(language);
        return requesting.request(ownerId, recordingId, Map.of("asked_language", language));
    }
}
