package dev.medley.content.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Which version of an item is written. */
@Serdeable
public enum ExportedVersion {
    /** The latest one, for its authors and editors. */
    @JsonProperty("latest")
    LATEST,
    /** The one that everybody reads. */
    @JsonProperty("published")
    PUBLISHED
}
