package dev.medley.content.items;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What reviewers say. */
@Serdeable
public enum ContentDecision {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("changes-requested")
    CHANGES_REQUESTED;

    /** The decision of a name in the API. */
    @JsonCreator
    public static ContentDecision of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
