package dev.medley.catalog.listings;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import jakarta.inject.Singleton;

/** Lists products. */
@Singleton
public class ListingService {

    private final ListingRepository repository;

    ListingService(ListingRepository repository) {
        this.repository = repository;
    }

    /** A page of the products that fit; those in another order than by price need no currency. */
    public Page<Listing> list(ListingFilter filter, PageRequest page) {
        requireCurrency(filter, page);
        return repository.list(filter, page);
    }

    /** Requires a currency where prices decide the order. */
    public static void requireCurrency(ListingFilter filter, PageRequest page) {
        boolean byPrice = page.sort().stream().anyMatch(sort -> sort.field().equals("price"));
        if (byPrice && filter.currency() == null) {
            throw ListingFilters.currencyMissing();
        }
    }
}
