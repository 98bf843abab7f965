package dev.medley.search;

import dev.medley.kernel.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param searchId by which clicks are told; null where it was not noted
 * @param facets empty on pages behind the first
 */
public record SearchResult<T>(@Nullable UUID searchId, SearchQuery query, Page<T> hits, List<Facet> facets) {

    /** The same, which says of its corrections only these. */
    public SearchResult<T> correctedBy(List<String> corrections) {
        return new SearchResult<>(
                searchId, new SearchQuery(query.query(), corrections, query.synonyms()), hits, facets);
    }
}
