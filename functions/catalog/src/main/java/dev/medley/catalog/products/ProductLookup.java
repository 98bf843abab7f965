package dev.medley.catalog.products;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whole products for files that are read or written. */
public interface ProductLookup {

    /** The one that has a variant with one of these SKUs. */
    Optional<Product> findBySku(List<String> skus);

    /** Those behind an id, in the order of ids; of one status, where it is said. */
    List<Product> listAfter(UUID id, @Nullable ProductStatus status, int limit);

    /** How many there are; of one status, where it is said. */
    int count(@Nullable ProductStatus status);

    /** In which currencies any of them has a price. */
    List<String> currencies();
}
