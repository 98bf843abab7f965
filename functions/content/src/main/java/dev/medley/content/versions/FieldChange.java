package dev.medley.content.versions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @param pointer to the place in the later version; in the earlier one, where it was removed
 * @param words how a text became another, word by word; empty where it is no text
 */
@Serdeable
@Schema(name = "ContentFieldChange")
public record FieldChange(
        @Schema(example = "/fields/body") String pointer,
        Kind kind,

        @Nullable @Schema(description = "Null where it was added")
        Object before,

        @Nullable @Schema(description = "Null where it was removed")
        Object after,

        @Schema(description = "How a text became another, word by word; empty where it is no text")
        List<Words> words) {

    /** What became of a place. */
    @Serdeable
    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    /** What became of some words. */
    @Serdeable
    public enum WordKind {
        @JsonProperty("same")
        SAME,
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED
    }

    /** Words beside each other that fared alike. */
    @Serdeable
    @Schema(name = "ContentWordChange")
    public record Words(WordKind kind, String text) {}

    public FieldChange {
        words = List.copyOf(words);
    }
}
