package dev.medley.catalog.media;

import dev.medley.catalog.products.ProductLeftovers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The pictures and videos of products that are purged: their files first, so that none is forgotten. */
@Singleton
class PurgedMedia implements ProductLeftovers {

    private final MediaRepository repository;
    private final MediaObjects objects;

    PurgedMedia(MediaRepository repository, MediaObjects objects) {
        this.repository = repository;
        this.objects = objects;
    }

    @Override
    public void remove(UUID productId) {
        for (ProductMedia media : repository.list(productId)) {
            objects.removeUpload(media.id());
            objects.removePublic(media.id(), List.of());
            boolean _ = repository.remove(productId, media.id());
        }
    }
}
