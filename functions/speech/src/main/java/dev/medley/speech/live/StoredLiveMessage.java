package dev.medley.speech.live;

import dev.medley.models.RecognizedSpeech.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A message that can be told again.
 *
 * @param segment of the end of a segment, what the model read, whether it was told or withheld
 */
public record StoredLiveMessage(
        LiveMessage message, @Nullable Segment segment) {

    static StoredLiveMessage of(LiveMessage message) {
        return new StoredLiveMessage(message, null);
    }
}
