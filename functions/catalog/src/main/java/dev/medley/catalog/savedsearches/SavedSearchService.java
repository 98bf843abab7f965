package dev.medley.catalog.savedsearches;

import dev.medley.catalog.CatalogEvents.SavedSearchMatched;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.search.SavedSearch;
import dev.medley.search.SavedSearchTable;
import dev.medley.search.SavedSearches;
import dev.medley.search.SearchCollection;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The saved searches for products. */
@Singleton
public class SavedSearchService {

    /** A meal that is sold is somebody's. */
    private static final SavedSearchTable<SearchParameters> TABLE = new SavedSearchTable<>(
            SearchCollection.PRODUCTS,
            "catalog",
            SearchParameters.class,
            "(select p.created_by from catalog.product p join catalog.meal_product m on m.product_id = p.id where p.id = c.id)",
            match -> new SavedSearchMatched(
                    match.searchId(), match.name(), match.foundId(), match.slug(), match.title(), match.authorId()));

    private final SavedSearches searches;

    SavedSearchService(SavedSearches searches) {
        this.searches = searches;
    }

    public SavedSearch<SearchParameters> save(UUID accountId, String name, SearchParameters parameters) {
        return searches.save(TABLE, accountId, name, parameters);
    }

    public Page<SavedSearch<SearchParameters>> list(UUID accountId, PageRequest page) {
        return searches.list(TABLE, accountId, page);
    }

    public void remove(UUID id, UUID accountId) {
        searches.remove(TABLE, id, accountId);
    }

    /** Removes all that an account has. */
    public void erase(UUID accountId) {
        searches.erase(TABLE, accountId);
    }

    /** Tells the accounts whose searches a new product fits; in the caller's transaction. */
    public void tell(UUID productId) {
        searches.tell(TABLE, productId);
    }

    /** Tells of some products that have come to fit by a change; says whether there may be more. */
    public boolean tellChanged() {
        return searches.tellChanged(TABLE);
    }
}
