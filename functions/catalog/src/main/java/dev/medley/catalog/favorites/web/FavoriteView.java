package dev.medley.catalog.favorites.web;

import dev.medley.catalog.favorites.Favorite;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "Favorite", description = "A product that an account keeps in mind")
record FavoriteView(
        UUID id,
        UUID productId,
        String title,
        String slug,

        @Schema(description = "Whether the product is sold at present")
        boolean available,

        Instant createdAt) {

    static FavoriteView of(Favorite favorite) {
        return new FavoriteView(
                favorite.id(),
                favorite.productId(),
                favorite.title(),
                favorite.slug(),
                favorite.available(),
                favorite.createdAt());
    }
}
