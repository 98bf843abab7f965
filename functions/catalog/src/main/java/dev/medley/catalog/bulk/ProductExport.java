package dev.medley.catalog.bulk;

import dev.medley.catalog.bulk.ProductImport.JobState;
import dev.medley.catalog.products.ProductStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of the products of the catalogue.
 *
 * @param status of the products that are in it; null for all
 * @param file null until it is there
 */
public record ProductExport(
        UUID id,
        UUID actorId,
        ProductFileFormat format,
        @Nullable ProductStatus status,
        JobState job,
        @Nullable StoredProducts file,
        Instant createdAt) {

    /** The file in the object store. */
    public record StoredProducts(int products, long sizeBytes, Instant expiresAt) {}

    /** Where the file lies. */
    public String key() {
        return "exports/" + id;
    }
}
