package dev.medley.chat.insights;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What a judge says of an answer. */
@Serdeable
@Schema(name = "SampleVerdict")
public enum SampleVerdict {
    @JsonProperty("correct")
    CORRECT,
    @JsonProperty("partly")
    PARTLY,
    @JsonProperty("wrong")
    WRONG;

    public static SampleVerdict of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
