package dev.medley.chat.conversations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who made an answer. */
@Serdeable
public enum Answerer {
    /** Nobody wrote it: sentences of the documents as they stand there. */
    @JsonProperty("extractive")
    EXTRACTIVE,
    /** A language model, from passages of the documents. */
    @JsonProperty("generative")
    GENERATIVE,
    /** An editor, who corrected an earlier answer. */
    @JsonProperty("curated")
    CURATED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
