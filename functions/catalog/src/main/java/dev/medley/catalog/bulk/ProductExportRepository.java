package dev.medley.catalog.bulk;

import dev.medley.catalog.bulk.ProductExport.StoredProducts;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All exports. */
public interface ProductExportRepository {

    void add(ProductExport productExport);

    Optional<ProductExport> find(UUID id);

    /** Newest first. */
    Page<ProductExport> list(PageRequest page);

    /** Notes that the file is there. */
    void store(UUID id, StoredProducts file);

    /** Forgets those that are older. */
    void forget(Instant before);
}
