package dev.medley.catalog.reviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who sees a review: its author and moderators, and everybody once it is published. */
@Serdeable
public enum ReviewStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("rejected")
    REJECTED;

    /** The status of a name in the API. */
    @JsonCreator
    public static ReviewStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
