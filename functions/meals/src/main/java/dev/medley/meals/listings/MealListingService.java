package dev.medley.meals.listings;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.listings.MealListingRepository.MealSuggestion;
import dev.medley.meals.listings.MealListingRepository.MealWords;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchResult;
import dev.medley.search.WordCompletion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lists meals and finds them by words. */
@Singleton
public class MealListingService {

    private static final int SUGGESTIONS = 5;

    private final MealListingRepository repository;
    private final WordCompletion completion;

    MealListingService(MealListingRepository repository, WordCompletion completion) {
        this.repository = repository;
        this.completion = completion;
    }

    /** A page of the meals that fit, newest first unless sorted otherwise. */
    public Page<MealListing> list(UUID readerId, MealFilter filter, PageRequest page) {
        requireCurrency(filter, page);
        return repository.list(readerId, filter, page);
    }

    /** A page of what fits best; the first one has facets. */
    public SearchResult<MealListing> search(UUID readerId, MealWords words, MealFilter filter, PageRequest page) {
        requireCurrency(filter, page);
        return repository.search(readerId, words, filter, page);
    }

    /** Whole texts that somebody may mean who has typed so much. */
    public List<String> complete(UUID readerId, String typed) {
        return repository.hasBlocks(readerId)
                ? completion.complete(
                        SearchCollection.MEALS, typed, SUGGESTIONS, words -> repository.readable(readerId, words))
                : completion.complete(SearchCollection.MEALS, typed, SUGGESTIONS);
    }

    /** Meals whose titles begin with it. */
    public List<MealSuggestion> titles(UUID readerId, String typed) {
        return repository.titles(readerId, WordCompletion.beginning(typed), SUGGESTIONS);
    }

    private static void requireCurrency(MealFilter filter, PageRequest page) {
        boolean byPrice = page.sort().stream().anyMatch(sort -> sort.field().equals("price"));
        if (byPrice && filter.currency() == null) {
            throw MealFilter.currencyMissing();
        }
    }
}
