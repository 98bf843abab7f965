package dev.medley.search;

import dev.medley.events.EventData;
import java.util.function.Function;

/**
 * Where a function keeps saved searches of a collection: in {@code saved_search} of its schema, which has beside its function
 * {@code match_searches}.
 *
 * @param type what the parameters are read as
 * @param author whose it is what {@code c.id} is, as an expression; who blocks them, or is blocked by them, is told nothing
 * @param notice tells an account of what fits
 */
public record SavedSearchTable<P extends SavedParameters>(
        SearchCollection collection,
        String schema,
        Class<P> type,
        String author,
        Function<SavedSearchMatch, EventData> notice) {}
