package dev.medley.textfilter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word or phrase that moderators look for. */
@Serdeable
@Schema(
        name = "FilterWord",
        description =
                "A word or phrase; an asterisk at its beginning or end stands for any letters. Case, accents, look-alikes "
                        + "and digits in place of letters make no difference. Words of Chinese, Japanese, Korean, Thai and "
                        + "the like, and signs, are found wherever they stand")
public record ListedWord(
        @NotBlank @Size(max = 100) String word, @NotNull Severity severity) {

    /** Why it would never be found; null where it is. */
    public @Nullable String fault() {
        return WordList.fault(word);
    }

    /** How bad a word is. */
    @Serdeable
    public enum Severity {
        @JsonProperty("mild")
        MILD(0.5),
        @JsonProperty("strong")
        STRONG(0.8),
        @JsonProperty("severe")
        SEVERE(1);

        private final double score;

        Severity(double score) {
            this.score = score;
        }

        double score() {
            return score;
        }

        /** The name in the API. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
