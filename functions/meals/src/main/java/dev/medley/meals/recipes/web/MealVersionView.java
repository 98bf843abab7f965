package dev.medley.meals.recipes.web;

import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "MealVersion")
record MealVersionView(
        int number,
        String title,

        @Nullable @Schema(description = "The version that was gone back to; null where it was written")
        Integer restoredFrom,

        Instant createdAt,

        @Nullable @Schema(description = "What was written; null in lists")
        MealDocument meal) {

    static MealVersionView of(MealVersion version) {
        return new MealVersionView(
                version.number(),
                version.document().title(),
                version.restoredFrom(),
                version.createdAt(),
                version.document());
    }

    static MealVersionView inList(MealVersion version) {
        return new MealVersionView(
                version.number(), version.document().title(), version.restoredFrom(), version.createdAt(), null);
    }
}
