package dev.medley.catalog.search;

import dev.medley.kernel.PageRequest;
import dev.medley.search.SearchResult;
import java.util.List;

/** Finds products by words. */
public interface SearchRepository {

    /** A page of what fits best; the first one is noted, and has facets. */
    SearchResult<SearchHit> search(SearchCriteria criteria, PageRequest page);

    /** Titles of active products that begin so. */
    List<TitleSuggestion> titles(String start, int limit);

    /** Counts how many titles have each known word. */
    void countTerms();
}
