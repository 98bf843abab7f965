package dev.medley.speech;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import java.util.List;

/**
 * What a model has written down, as far as it is believed.
 *
 * @param languages of the segments, in their order
 * @param withheld where somebody speaks and nothing is written
 */
public record HeardSpeech(RecognizedSpeech content, List<Language> languages, List<WithheldSpeech> withheld) {

    public HeardSpeech {
        languages = List.copyOf(languages);
        withheld = List.copyOf(withheld);
    }

    /** Whether all that was said is withheld. */
    boolean isUnheard() {
        return content.segments().isEmpty() && !withheld.isEmpty();
    }
}
