package dev.medley.catalog.reviews.web;

import dev.medley.catalog.reviews.Review.Content;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record ReviewPatch(
        @Schema(minimum = "1", maximum = "5") Patch<@NotNull @Min(1) @Max(5) Integer> stars,

        @Schema(minLength = 1, maxLength = 120) Patch<@NotBlank @Size(max = 120) @SingleLine String> title,

        @Schema(minLength = 1, maxLength = 5_000) Patch<@NotBlank @Size(max = 5_000) @MultiLine String> text) {

    Content applyTo(Content content) {
        return new Content(
                stars.isAbsent() ? content.stars() : stars.get(),
                title.isAbsent() ? content.title() : title.get().strip(),
                text.isAbsent() ? content.text() : text.get().strip());
    }
}
