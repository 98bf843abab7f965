package dev.medley.catalog.search;

import dev.medley.catalog.listings.ListingService;
import dev.medley.kernel.PageRequest;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchResult;
import dev.medley.search.WordCompletion;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds products by words, and completes words. */
@Singleton
public class SearchService {

    private static final int SUGGESTIONS = 5;

    private final SearchRepository repository;
    private final WordCompletion completion;

    SearchService(SearchRepository repository, WordCompletion completion) {
        this.repository = repository;
        this.completion = completion;
    }

    /** A page of what fits best; the first one is noted, and has facets. */
    public SearchResult<SearchHit> search(SearchCriteria criteria, PageRequest page) {
        ListingService.requireCurrency(criteria.filter(), page);
        return repository.search(criteria, page);
    }

    /** Whole texts that somebody may mean who has typed so much. */
    public List<String> complete(String typed) {
        return completion.complete(SearchCollection.PRODUCTS, typed, SUGGESTIONS);
    }

    /** Products whose titles begin with it. */
    public List<TitleSuggestion> titles(String typed) {
        return repository.titles(WordCompletion.beginning(typed), SUGGESTIONS);
    }
}
