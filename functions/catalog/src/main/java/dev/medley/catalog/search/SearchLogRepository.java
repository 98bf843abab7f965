package dev.medley.catalog.search;

import java.util.List;
import java.util.UUID;

/** Searches as they are kept. */
public interface SearchLogRepository {

    /** False where there is no such search. */
    boolean click(UUID id, UUID productId, int position);

    List<SearchedText> report(SearchReport report, UUID from, UUID to, int limit);

    /** Removes those before an id. */
    void forget(UUID before);

    /** Counts how many titles have each known word. */
    void countTerms();
}
