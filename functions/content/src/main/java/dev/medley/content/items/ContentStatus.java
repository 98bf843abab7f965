package dev.medley.content.items;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far the work on an item is. What everybody reads may be an earlier version meanwhile. */
@Serdeable
public enum ContentStatus {
    /** Its authors write. */
    @JsonProperty("draft")
    DRAFT,
    /** A reviewer reads; nobody writes. */
    @JsonProperty("review")
    REVIEW,
    /** It will be published; nobody writes. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Everybody reads the latest version. */
    @JsonProperty("published")
    PUBLISHED,
    /** Nobody reads it any more. */
    @JsonProperty("archived")
    ARCHIVED;

    /** The status of a name in the API. */
    @JsonCreator
    public static ContentStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a version may be added. */
    boolean isOpen() {
        return this != REVIEW && this != SCHEDULED;
    }
}
