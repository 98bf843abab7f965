package dev.medley.catalog.savedsearches.web;

import dev.medley.catalog.savedsearches.SearchParameters;
import dev.medley.search.SavedSearch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "SavedSearch")
record SavedSearchView(UUID id, String name, SearchParameters parameters, Instant createdAt) {

    static SavedSearchView of(SavedSearch<SearchParameters> search) {
        return new SavedSearchView(search.id(), search.name(), search.parameters(), search.createdAt());
    }
}
