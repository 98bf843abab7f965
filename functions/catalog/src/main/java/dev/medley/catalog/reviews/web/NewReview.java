package dev.medley.catalog.reviews.web;

import dev.medley.catalog.reviews.Review.Content;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewReview(
        @Nullable
        @Schema(description = "The line of the order that brought the product; the first without a review, if left out")
        UUID orderLineId,

        @Min(1) @Max(5) int stars,
        @NotBlank @Size(max = 120) @SingleLine String title,
        @NotBlank @Size(max = 5_000) @MultiLine String text) {

    Content toContent() {
        return new Content(stars, title.strip(), text.strip());
    }
}
