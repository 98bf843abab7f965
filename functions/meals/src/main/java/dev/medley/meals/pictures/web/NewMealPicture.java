package dev.medley.meals.pictures.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewMealPicture(
        @NotNull
        @Size(max = 40)
        @Schema(description = "What the file is said to be; what it is, its bytes say", example = "image/jpeg")
        String contentType,

        @Min(1) @Schema(description = "How many bytes will be sent")
        long sizeBytes,

        @Nullable @Size(max = 500) @SingleLine @Schema(description = "What it shows, for who does not see it")
        String alt) {}
