package dev.medley.catalog.collections.web;

import dev.medley.catalog.collections.ProductCollection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "Collection")
record CollectionView(UUID id, String title, String slug, String description, int version) {

    static CollectionView of(ProductCollection collection) {
        return new CollectionView(
                collection.id(), collection.title(), collection.slug(), collection.description(), collection.version());
    }
}
