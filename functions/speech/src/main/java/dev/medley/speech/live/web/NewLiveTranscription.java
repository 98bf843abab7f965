package dev.medley.speech.live.web;

import dev.medley.speech.WantedLanguages;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is going to be spoken")
record NewLiveTranscription(
        @Size(max = 35)
        @Schema(example = "en-GB", description = "What is spoken (BCP 47); the model finds out if absent")
        @Nullable
        String language,

        @Size(max = 20)
        @Schema(
                description =
                        "What may be spoken (BCP 47), segment by segment; other speech is withheld. Any if absent",
                example = "[\"en\", \"de\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> allowedLanguages,

        @Schema(description = "Whether it becomes a transcription when it ends; false if absent") @Nullable
        Boolean keep) {

    WantedLanguages wanted() {
        return new WantedLanguages(language, allowedLanguages == null ? Set.of() : Set.copyOf(allowedLanguages));
    }
}
