package dev.medley.catalog.favorites.web;

import dev.medley.catalog.favorites.FavoriteOutcome;
import dev.medley.catalog.favorites.FavoriteService.Result;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "FavoriteResults", description = "What became of each product, those to be added first")
record FavoriteResultsView(List<ItemView> results) {

    @Serdeable
    @Schema(name = "FavoriteResult")
    record ItemView(UUID productId, FavoriteOutcome outcome) {}

    static FavoriteResultsView of(List<Result> results) {
        return new FavoriteResultsView(results.stream()
                .map(result -> new ItemView(result.productId(), result.outcome()))
                .toList());
    }
}
