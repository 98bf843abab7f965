package dev.medley.catalog.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How products stand in a file. */
@Serdeable
public enum ProductFileFormat {
    @JsonProperty("csv")
    CSV("text/csv"),
    @JsonProperty("json")
    JSON("application/json");

    private final String contentType;

    ProductFileFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format of a name in the API. */
    @JsonCreator
    public static ProductFileFormat of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API, and the end of a file's name. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }
}
