package dev.medley.catalog.listings;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;

/** Products as lists show them. */
public interface ListingRepository {

    Page<Listing> list(ListingFilter filter, PageRequest page);

    /** The active products of a collection, in its order. */
    Page<Listing> listCollection(UUID collectionId, PageRequest page);
}
