package dev.medley.chat.collections;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a member of a collection may do. */
@Serdeable
public enum CollectionRole {
    /** Everything, and who is a member. */
    @JsonProperty("owner")
    OWNER,
    /** Put documents in and take them out, and say what the collection is called. */
    @JsonProperty("editor")
    EDITOR,
    /** Read its documents, and ask about them. */
    @JsonProperty("reader")
    READER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayEdit() {
        return this != READER;
    }
}
