package dev.medley.notifications.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** A way to tell somebody something. */
@Serdeable
public enum Channel {
    IN_APP,
    EMAIL,
    /** To the browsers and phones of an account. */
    PUSH,
    /** A text message to a phone. */
    SMS;

    /** The channel of a name in the API. */
    @JsonCreator
    public static Channel of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
