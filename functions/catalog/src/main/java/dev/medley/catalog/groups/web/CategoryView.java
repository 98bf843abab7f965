package dev.medley.catalog.groups.web;

import dev.medley.catalog.groups.Category;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Category")
record CategoryView(
        UUID id,
        @Nullable UUID parentId,

        @Schema(description = "The ids from the top of the tree to itself")
        List<UUID> path,

        String name,
        String slug,
        int position,
        int version) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.parentId(),
                category.path(),
                category.name(),
                category.slug(),
                category.position(),
                category.version());
    }
}
