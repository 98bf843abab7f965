package dev.medley.catalog.products;

import java.util.UUID;

/** What a product leaves behind that its row does not take along, such as files. */
public interface ProductLeftovers {

    /** Removes what there is of a product that is purged; no matter if it is gone already. */
    void remove(UUID productId);
}
