package dev.medley.search;

import java.util.List;
import java.util.UUID;

/** Searches as they are kept. */
interface SearchLogRepository {

    /** False where there is no such search. */
    boolean click(SearchCollection collection, UUID id, UUID chosenId, int position);

    List<SearchedText> report(SearchCollection collection, SearchReport report, UUID from, UUID to, int limit);

    /** Removes those before an id. */
    void forget(SearchCollection collection, UUID before);
}
