package dev.medley.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Which texts a report is about. */
@Serdeable
public enum SearchReport {
    /** Those searched for most. */
    @JsonProperty("top")
    TOP,
    /** Those that found nothing. */
    @JsonProperty("zero-results")
    ZERO_RESULTS,
    /** Those searched for ten times or more whose results few chose from: fewer than one in ten. */
    @JsonProperty("low-clicks")
    LOW_CLICKS;

    /** The report of a name in the API. */
    @JsonCreator
    public static SearchReport of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
