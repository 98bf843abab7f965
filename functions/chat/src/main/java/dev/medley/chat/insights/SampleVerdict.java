package dev.medley.chat.insights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What a judge says of an answer. */
@Serdeable
@Schema(name = "SampleVerdict")
public enum SampleVerdict {
    CORRECT,
    PARTLY,
    WRONG;

    @JsonCreator
    public static SampleVerdict of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
