package dev.medley.audio.retention.web;

import dev.medley.audio.retention.RetentionRule.Action;
import dev.medley.audio.retention.RetentionRule.Terms;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is to become of old recordings")
record NewRetentionRule(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Calls, a year")
        String name,

        @Min(1) @Max(3650) @Schema(description = "How old a recording is then", example = "365")
        int afterDays,

        @Nullable
        @Pattern(regexp = CONTENT_TYPE)
        @Schema(description = "Recordings of this type alone, without parameters", example = "audio/wav")
        String contentType,

        @NotNull @Pattern(regexp = "trash|delete") @Schema(description = "delete is for good", example = "trash")
        String action,

        @Nullable @Schema(description = "Whether transcripts of what was said stay; they do not unless this is true")
        Boolean keepTranscripts) {

    static final String CONTENT_TYPE = "[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}";

    Terms terms() {
        return new Terms(
                name.strip(),
                afterDays,
                contentType,
                Action.of(action),
                Objects.requireNonNullElse(keepTranscripts, false));
    }
}
