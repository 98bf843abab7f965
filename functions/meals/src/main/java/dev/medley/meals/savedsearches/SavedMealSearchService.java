package dev.medley.meals.savedsearches;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.MealsEvents.SavedMealSearchMatched;
import dev.medley.search.SavedSearch;
import dev.medley.search.SavedSearchTable;
import dev.medley.search.SavedSearches;
import dev.medley.search.SearchCollection;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The saved searches for meals. */
@Singleton
public class SavedMealSearchService {

    private static final SavedSearchTable<MealSearchParameters> TABLE = new SavedSearchTable<>(
            SearchCollection.MEALS,
            "meals",
            MealSearchParameters.class,
            "(select m.account_id from meals.meal m where m.id = c.id)",
            match -> new SavedMealSearchMatched(
                    match.searchId(), match.name(), match.foundId(), match.slug(), match.title(), match.authorId()));

    private final SavedSearches searches;

    SavedMealSearchService(SavedSearches searches) {
        this.searches = searches;
    }

    public SavedSearch<MealSearchParameters> save(UUID accountId, String name, MealSearchParameters parameters) {
        return searches.save(TABLE, accountId, name, parameters);
    }

    public Page<SavedSearch<MealSearchParameters>> list(UUID accountId, PageRequest page) {
        return searches.list(TABLE, accountId, page);
    }

    public void remove(UUID id, UUID accountId) {
        searches.remove(TABLE, id, accountId);
    }

    /** Tells the accounts whose searches a new meal fits; in the caller's transaction. */
    public void tell(UUID mealId) {
        searches.tell(TABLE, mealId);
    }

    /** Tells of some meals that have come to fit by a change; says whether there may be more. */
    public boolean tellChanged() {
        return searches.tellChanged(TABLE);
    }
}
