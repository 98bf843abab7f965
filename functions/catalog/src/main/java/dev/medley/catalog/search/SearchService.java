package dev.medley.catalog.search;

import dev.medley.catalog.listings.ListingService;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds products by words, and completes words. */
@Singleton
public class SearchService {

    private static final int SUGGESTIONS = 5;

    private final SearchRepository repository;
    private final SearchLog log;

    SearchService(SearchRepository repository, SearchLog log) {
        this.repository = repository;
        this.log = log;
    }

    /** A page of what fits best; the first one is noted, and has facets. */
    public SearchResult search(SearchCriteria criteria, PageRequest page) {
        ListingService.requireCurrency(criteria.filter(), page);
        if (page.cursor() != null) {
            SearchQuery query = repository.read(criteria.text(), criteria.language());
            return new SearchResult(null, query, hits(query, criteria, page), List.of());
        }
        UUID id = log.nextId();
        SearchBeginning begun = repository.begin(criteria, id, SearchLog.noted(criteria.text()));
        SearchQuery query = begun.query();
        return query.query() == null
                ? new SearchResult(null, query, hits(query, criteria, page), List.of())
                : new SearchResult(id, query, hits(query, criteria, page), begun.facets());
    }

    private Page<SearchHit> hits(SearchQuery query, SearchCriteria criteria, PageRequest page) {
        String words = query.query();
        return words == null ? new Page<>(List.of(), null) : repository.search(words, criteria, page);
    }

    /** Whole texts that somebody may mean who has typed so much. */
    public List<String> complete(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int last = text.lastIndexOf(' ') + 1;
        List<String> whole = new ArrayList<>();
        repository
                .complete(text.substring(last), SUGGESTIONS)
                .forEach(word -> whole.add(text.substring(0, last) + word));
        return whole;
    }

    /** Products whose titles begin with it. */
    public List<TitleSuggestion> titles(String typed) {
        return repository.titles(typed.strip().toLowerCase(Locale.ROOT), SUGGESTIONS);
    }
}
