package dev.medley.notifications.preferences;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a channel tells what belongs to a category. */
@Serdeable
public enum Mode {
    OFF,
    IMMEDIATE,
    /** Together with others, once a day. */
    DIGEST,
    /** As each type has it, where those of a category differ; never of a single one. */
    USUAL;

    /** The mode of a name in the API. */
    @JsonCreator
    public static Mode of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
