package dev.medley.content.media.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewContentRecording(
        @NotNull UUID recordingId,

        @Nullable @Size(max = 500) @SingleLine @Schema(description = "What is heard, for who does not hear it")
        String alt) {}
