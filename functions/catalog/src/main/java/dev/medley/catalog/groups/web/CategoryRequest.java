package dev.medley.catalog.groups.web;

import dev.medley.catalog.groups.CategoryChange;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewCategory")
record CategoryRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,

        @Nullable
        @Size(max = 100)
        @Pattern(regexp = Slugs.PATTERN)
        @Schema(description = "Its name in links; made of the name where there is none")
        String slug,

        @Nullable @Schema(description = "The one above it; null for the top of the tree")
        UUID parentId,

        @Nullable @Min(0) @Max(2000) @Schema(description = "Among those of the same parent, from 0; null for the last")
        Integer position) {

    CategoryChange toChange() {
        return new CategoryChange(name.strip(), slug, parentId, position);
    }
}
