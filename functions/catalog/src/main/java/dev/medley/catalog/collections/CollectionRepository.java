package dev.medley.catalog.collections;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All collections. */
public interface CollectionRepository {

    /** Newest first. */
    Page<ProductCollection> list(PageRequest page);

    Optional<ProductCollection> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<ProductCollection> lock(UUID id);

    /** Keeps one, whether it is new or not; false where another has its slug. */
    boolean keep(ProductCollection collection);

    /** Puts these products into one, in this order, and no others; false where one of them is not there. */
    boolean fill(UUID id, List<UUID> productIds);

    void remove(UUID id);
}
