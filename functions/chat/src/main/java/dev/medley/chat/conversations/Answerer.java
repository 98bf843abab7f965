package dev.medley.chat.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who made an answer. */
@Serdeable
public enum Answerer {
    /** Nobody wrote it: sentences of the documents as they stand there. */
    EXTRACTIVE,
    /** A language model, from passages of the documents. */
    GENERATIVE,
    /** An editor, who corrected an earlier answer. */
    CURATED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
