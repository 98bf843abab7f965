package dev.medley.speech;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.speech.redaction.PersonalDataKind;
import dev.medley.speech.redaction.RedactedSpeech;
import dev.medley.speech.redaction.Redaction;
import dev.medley.speech.redaction.Redactor;
import java.util.List;
import java.util.Set;

/**
 * What a model has written down, as far as it is believed.
 *
 * @param languages of the segments, in their order
 * @param withheld where somebody speaks and nothing is written
 * @param redactions what is masked in it
 */
public record HeardSpeech(
        RecognizedSpeech content, List<Language> languages, List<WithheldSpeech> withheld, List<Redaction> redactions) {

    public HeardSpeech {
        languages = List.copyOf(languages);
        withheld = List.copyOf(withheld);
        redactions = List.copyOf(redactions);
    }

    /** Speech of which nothing more is known than its content. */
    static HeardSpeech of(RecognizedSpeech content) {
        return new HeardSpeech(content, List.of(), List.of(), List.of());
    }

    /** The same without personal data of these kinds. */
    HeardSpeech redacted(Set<PersonalDataKind> kinds) {
        RedactedSpeech redacted = Redactor.redact(content, kinds);
        return new HeardSpeech(redacted.speech(), languages, withheld, redacted.redactions());
    }

    /** Whether all that was said is withheld. */
    boolean isUnheard() {
        return content.segments().isEmpty() && !withheld.isEmpty();
    }
}
