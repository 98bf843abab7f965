package dev.medley.models;

import dev.medley.sound.Sound;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Turns speech into text. */
public interface Transcriber extends Provider {

    /** The languages that it knows, as BCP 47 language subtags; each with all its regions and scripts. */
    Set<String> languages();

    /**
     * Writes down a 16 kHz recording. Silence gives an empty text.
     *
     * @param language BCP 47 tag of what is spoken, or null to let the model find out
     * @param progress is told how far it is, in percent; what it throws ends the work
     * @throws ModelFailure UNSUPPORTED for a language it does not know
     */
    RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress);

    /**
     * Writes down a 16 kHz recording in which some names and terms are likely.
     *
     * @param vocabulary how they are written; a model that can do nothing with them leaves them out
     * @throws ModelFailure UNSUPPORTED for a language it does not know
     */
    default HintedSpeech transcribe(
            Sound sound, @Nullable String language, List<String> vocabulary, IntConsumer progress) {
        return HintedSpeech.unused(transcribe(sound, language, progress));
    }

    /** Writes down a recording for somebody who just waits. */
    default RecognizedSpeech transcribe(Sound sound, @Nullable String language) {
        return transcribe(sound, language, _ -> {});
    }
}
