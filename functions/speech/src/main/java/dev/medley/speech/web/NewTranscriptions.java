package dev.medley.speech.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The recordings to write down")
record NewTranscriptions(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> recordingIds,

        @Size(max = 35)
        @Schema(
                example = "en-GB",
                description = "What is spoken in all of them (BCP 47); the model finds out if absent")
        @Nullable
        String language) {}
