package dev.medley.speech.syntheses;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.models.Emotion;
import dev.medley.models.speech.Prosody;
import dev.medley.speech.clones.ClonedVoice;
import dev.medley.speech.syntheses.SpeechPiece.Pause;
import dev.medley.speech.syntheses.SpeechPiece.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be spoken, and how.
 *
 * @param text plain text; null where there is SSML
 * @param ssml null where there is text
 * @param voice the voice's id
 * @param rate 1 is the voice's own
 * @param emotion null for none
 */
public record SynthesisText(
        @Nullable String text,
        @Nullable String ssml,
        String voice,
        double rate,
        @Nullable Emotion emotion) {

    /** The longest text, about three minutes of speech. */
    public static final int MOST_CHARACTERS = 3_000;

    private static final long MOST_SILENCE_MS = 60_000;

    /**
     * The pieces in order.
     *
     * @throws Refusal {@code synthesis-text-invalid}, {@code ssml-invalid}, {@code ssml-unsupported}
     */
    List<SpeechPiece> pieces() {
        Prosody mood =
                emotion == null ? Prosody.PLAIN : SpokenEmotion.of(emotion).prosody();
        Prosody prosody = new Prosody(rate, 1, 0).within(mood);
        if ((text == null) == (ssml == null)) {
            throw Refusal.invalid("synthesis-text-invalid", "/text", "Give either a text or SSML.");
        }
        List<SpeechPiece> pieces = text == null
                ? SsmlReader.read(String.valueOf(ssml), prosody)
                : List.of(new Words(text.strip(), prosody));
        String pointer = ssml == null ? "/text" : "/ssml";
        long letters = 0;
        long silence = 0;
        for (SpeechPiece piece : pieces) {
            switch (piece) {
                case Words words -> letters += TextLength.codePoints(words.text());
                case Pause pause -> silence += pause.ms();
            }
        }
        boolean isNothing = pieces.stream()
                .noneMatch(piece -> piece instanceof Words words
                        && words.text().codePoints().anyMatch(Character::isLetterOrDigit));
        if (isNothing || letters > MOST_CHARACTERS || silence > MOST_SILENCE_MS) {
            throw Refusal.invalid(
                    "synthesis-text-invalid",
                    pointer,
                    "There are from one to " + MOST_CHARACTERS
                            + " characters to be spoken, and a minute of pauses at most.");
        }
        return pieces;
    }

    /** Whether the voice is a copy of a person's. */
    public boolean isCloned() {
        return voice.startsWith(ClonedVoice.PREFIX);
    }

    /** What the file says of itself. */
    String mark() {
        return isCloned() ? "Synthetic speech, voice " + voice : "Synthetic speech";
    }

    /** The same for everything that sounds the same. */
    String hash(String engine) {
        return Digests.hex(Digests.sha256(engine + "\n" + voice + "\n" + pieces()));
    }
}
