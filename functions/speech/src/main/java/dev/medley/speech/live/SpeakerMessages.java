package dev.medley.speech.live;

import dev.medley.kernel.Refusal;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads what speakers say. */
@Singleton
class SpeakerMessages {

    /** A frame in base64 is 4,268 characters. */
    private static final int LONGEST = 8_192;

    private final JsonCodec json;

    SpeakerMessages(JsonCodec json) {
        this.json = json;
    }

    /**
     * Reads a message.
     *
     * @throws Refusal {@code message-too-large}, {@code message-malformed}
     */
    SpeakerMessage read(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "message-too-large", "A message has at most " + LONGEST + " characters.");
        }
        try {
            return json.read(new Json(text), SpeakerMessage.class);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            throw malformed();
        }
    }

    /**
     * The samples of a frame.
     *
     * @throws Refusal {@code sound-frame-invalid}
     */
    static byte[] samples(@Nullable String audio) {
        try {
            byte[] samples = Base64.getDecoder().decode(audio == null ? "" : audio);
            if (samples.length == LiveTranscription.FRAME_BYTES) {
                return samples;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw Refusal.invalid(
                "sound-frame-invalid",
                "/audio",
                "A frame is 100 ms: 1,600 samples of 16 bits, little-endian, 3,200 bytes in base64.");
    }

    static Refusal malformed() {
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "message-malformed",
                "A message is an object: action start-transcription with id, and after; audio with sequence and audio; or "
                        + "stop-transcription, with frames.");
    }
}
