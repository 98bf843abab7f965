package dev.medley.chat.collections;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a member of a collection may do. */
@Serdeable
public enum CollectionRole {
    /** Everything, and who is a member. */
    OWNER,
    /** Put documents in and take them out, and say what the collection is called. */
    EDITOR,
    /** Read its documents, and ask about them. */
    READER;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayEdit() {
        return this != READER;
    }
}
