package dev.medley.speech.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker says.
 *
 * @param action {@code start-transcription}, {@code audio} or {@code stop-transcription}
 * @param id of the live transcription, to start
 * @param after the number of the last message that the speaker has, to start
 * @param sequence of a frame, from 0
 * @param audio the frame in base64
 * @param frames how many there are in all, to stop
 */
@Serdeable
record SpeakerMessage(
        @Nullable String action,
        @Nullable UUID id,
        @Nullable Long after,
        @Nullable Integer sequence,
        @Nullable String audio,
        @Nullable Integer frames) {}
