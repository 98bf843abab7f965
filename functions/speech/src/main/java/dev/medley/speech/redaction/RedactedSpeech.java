package dev.medley.speech.redaction;

import dev.medley.models.RecognizedSpeech;
import java.util.List;

/** What was said without what is personal. */
public record RedactedSpeech(RecognizedSpeech speech, List<Redaction> redactions) {

    public RedactedSpeech {
        redactions = List.copyOf(redactions);
    }
}
