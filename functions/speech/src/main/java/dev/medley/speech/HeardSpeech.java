package dev.medley.speech;

import dev.medley.models.HintedSpeech;
import dev.medley.models.HintedSpeech.Correction;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.speech.redaction.PersonalDataKind;
import dev.medley.speech.redaction.RedactedSpeech;
import dev.medley.speech.redaction.Redaction;
import dev.medley.speech.redaction.Redactor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model has written down, as far as it is believed.
 *
 * @param languages of the segments, in their order
 * @param withheld where somebody speaks and nothing is written
 * @param redactions what is masked in it
 * @param vocabularyUse what was done with hints; null where there were none
 * @param corrections words that were taken for hints
 * @param channels of the segments, from 1, in their order; none where all channels were heard as one
 */
public record HeardSpeech(
        RecognizedSpeech content,
        List<Language> languages,
        List<WithheldSpeech> withheld,
        List<Redaction> redactions,
        @Nullable HintUse vocabularyUse,
        List<Correction> corrections,
        List<Integer> channels) {

    public HeardSpeech {
        languages = List.copyOf(languages);
        withheld = List.copyOf(withheld);
        redactions = List.copyOf(redactions);
        corrections = List.copyOf(corrections);
        channels = List.copyOf(channels);
    }

    /** Speech of which nothing more is known than its content. */
    static HeardSpeech of(RecognizedSpeech content) {
        return of(content, List.of(), List.of());
    }

    /** Speech as it was checked. */
    static HeardSpeech of(RecognizedSpeech content, List<Language> languages, List<WithheldSpeech> withheld) {
        return new HeardSpeech(content, languages, withheld, List.of(), null, List.of(), List.of());
    }

    /** The same, of a model that was given hints; what is withheld has no corrections either. */
    HeardSpeech hinted(HintedSpeech hinted) {
        List<Correction> kept = hinted.corrections().stream()
                .filter(correction -> content.segments().stream()
                        .anyMatch(segment ->
                                segment.startMs() <= correction.startMs() && correction.startMs() <= segment.endMs()))
                .toList();
        return new HeardSpeech(content, languages, withheld, redactions, hinted.use(), kept, channels);
    }

    /** The same without personal data of these kinds. */
    HeardSpeech redacted(Set<PersonalDataKind> kinds) {
        RedactedSpeech redacted = Redactor.redact(content, kinds);
        List<Correction> masked = corrections.stream()
                .map(correction -> masked(correction, redacted.redactions()))
                .toList();
        return new HeardSpeech(
                redacted.speech(), languages, withheld, redacted.redactions(), vocabularyUse, masked, channels);
    }

    private static Correction masked(Correction correction, List<Redaction> redactions) {
        return redactions.stream()
                .filter(redaction ->
                        redaction.startMs() <= correction.startMs() && correction.startMs() <= redaction.endMs())
                .findFirst()
                .map(redaction ->
                        new Correction(redaction.kind().mask(), redaction.kind().mask(), correction.startMs()))
                .orElse(correction);
    }

    /** Whether all that was said is withheld. */
    boolean isUnheard() {
        return content.segments().isEmpty() && !withheld.isEmpty();
    }
}
