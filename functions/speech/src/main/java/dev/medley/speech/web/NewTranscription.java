package dev.medley.speech.web;

import dev.medley.http.SingleLine;
import dev.medley.speech.TranscriptionOptions;
import dev.medley.speech.WantedLanguages;
import dev.medley.speech.redaction.PersonalDataKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The recording to write down")
record NewTranscription(
        @NotNull @Schema(example = "01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
        UUID recordingId,

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

        @Size(max = 100)
        @Schema(
                description = "Names and terms that are likely to be said, as they are written",
                example = "[\"Zentauro\", \"Blue Harbor\"]")
        @Nullable
        List<@NotBlank @Size(max = 100) @SingleLine String> vocabulary,

        @Size(max = 7)
        @Schema(
                description = "What is masked before anything is kept, as far as rules find it. Nothing if absent",
                example = "[\"email\", \"phone\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "email|iban|card|address|phone|name|number") String> redact,

        @Pattern(regexp = "mixed|separate")
        @Schema(
                description = "separate hears each channel by itself, as in a call with a side each, and says of each"
                        + " segment in which it is; mixed, one mix of all, if absent",
                type = "string",
                allowableValues = {"mixed", "separate"})
        @Nullable
        String channels) {

    TranscriptionOptions toOptions() {
        return options(language, allowedLanguages, vocabulary, redact, channels);
    }

    static TranscriptionOptions options(
            @Nullable String language,
            @Nullable List<String> allowed,
            @Nullable List<String> vocabulary,
            @Nullable List<String> redact,
            @Nullable String channels) {
        return new TranscriptionOptions(
                new WantedLanguages(language, allowed == null ? Set.of() : Set.copyOf(allowed)),
                vocabulary == null
                        ? List.of()
                        : vocabulary.stream().map(String::strip).distinct().toList(),
                redact == null
                        ? Set.of()
                        : redact.stream().map(PersonalDataKind::of).collect(Collectors.toSet()),
                TranscriptionOptions.SEPARATE.equals(channels));
    }
}
