package dev.medley.search;

import java.util.List;

/**
 * What a search is about, and how much there is.
 *
 * @param facets how many products have each value, the most frequent first; the first facet is how many there are at all
 */
public record SearchOverview(SearchQuery query, List<Facet> facets) {}
