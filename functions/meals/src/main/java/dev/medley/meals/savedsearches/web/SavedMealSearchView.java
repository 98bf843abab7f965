package dev.medley.meals.savedsearches.web;

import dev.medley.meals.savedsearches.MealSearchParameters;
import dev.medley.search.SavedSearch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "SavedMealSearch")
record SavedMealSearchView(UUID id, String name, MealSearchParameters parameters, Instant createdAt) {

    static SavedMealSearchView of(SavedSearch<MealSearchParameters> search) {
        return new SavedMealSearchView(search.id(), search.name(), search.parameters(), search.createdAt());
    }
}
