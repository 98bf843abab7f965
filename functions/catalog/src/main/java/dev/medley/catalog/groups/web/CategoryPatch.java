package dev.medley.catalog.groups.web;

import dev.medley.catalog.groups.Category;
import dev.medley.catalog.groups.CategoryChange;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays as it is; another parentId moves it with all below it, null to the top")
record CategoryPatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> name,
        Patch<@NotNull @Size(max = 100) @Pattern(regexp = Slugs.PATTERN) String> slug,
        Patch<@Nullable UUID> parentId,

        @Schema(description = "Among those of the same parent, from 0; the last, where it is moved and none is given")
        Patch<@NotNull @Min(0) @Max(2000) Integer> position) {

    CategoryChange applyTo(Category category) {
        UUID parent = parentId.or(category.parentId());
        boolean stays = Objects.equals(parent, category.parentId());
        return new CategoryChange(
                name.isAbsent() ? category.name() : name.get().strip(),
                slug.isAbsent() ? category.slug() : slug.get(),
                parent,
                position.isAbsent() && stays ? Integer.valueOf(category.position()) : position.value());
    }
}
