package dev.medley.catalog.search;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.UUID;

/** Finds products by words. */
public interface SearchRepository {

    /** How many of those that fit are ranked and counted at most. */
    int CANDIDATES = 500;

    SearchQuery read(String text, String language);

    /** Reads a text and counts what fits, and notes it where the text has words that can be searched for. */
    SearchBeginning begin(SearchCriteria criteria, UUID id, String noted);

    Page<SearchHit> search(String query, SearchCriteria criteria, PageRequest page);

    /** Known words that begin so, the most frequent first; words that look like it where there are none. */
    List<String> complete(String start, int limit);

    /** Titles of active products that begin so. */
    List<TitleSuggestion> titles(String start, int limit);
}
