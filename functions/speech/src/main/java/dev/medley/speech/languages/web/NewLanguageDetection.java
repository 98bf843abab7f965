package dev.medley.speech.languages.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "LanguageDetectionRequest", description = "A text whose languages are wanted")
record NewLanguageDetection(
        @NotBlank @Size(max = 20_000) @Schema(example = "Guten Morgen zusammen. Let us begin with the numbers.")
        String text,

        @Size(max = 20)
        @Schema(
                description = "BCP 47 tags of the languages that it may have; any if absent",
                example = "[\"de\", \"en\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> allowedLanguages) {}
