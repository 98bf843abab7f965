package dev.medley.catalog.collections.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewCollection")
record CollectionRequest(
        @NotBlank @Size(max = 200) @SingleLine String title,

        @Nullable
        @Size(max = 100)
        @Pattern(regexp = Slugs.PATTERN)
        @Schema(description = "Its name in links; made of the title where there is none")
        String slug,

        @Nullable @Size(max = 5000) @MultiLine String description) {}
