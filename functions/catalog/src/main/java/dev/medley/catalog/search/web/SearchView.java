package dev.medley.catalog.search.web;

import dev.medley.catalog.search.SearchHit;
import dev.medley.search.Facet;
import dev.medley.search.SearchResult;
import dev.medley.search.TextSearch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "SearchResult", description = "What was found; facets and total are on the first page only")
record SearchView(
        @Nullable @Schema(description = "To tell which product was chosen, at /api/searches/{searchId}/click")
        UUID searchId,

        List<SearchHitView> items,
        @Nullable String nextCursor,

        @Nullable @Schema(description = "How many fit, 10,000 at most")
        Integer total,

        @Schema(description = "Counted among all that fit, 10,000 at most; the 20 most frequent values of each kind")
        List<FacetView> facets,

        @Schema(description = "Known words that were searched for too, in place of words that no title has")
        List<String> corrections,

        @Schema(description = "What was searched for too, because it means the same")
        List<String> synonyms) {

    static SearchView of(SearchResult<SearchHit> result, boolean explained) {
        List<Facet> facets = result.facets();
        return new SearchView(
                result.searchId(),
                result.hits().items().stream()
                        .map(hit -> SearchHitView.of(hit, explained))
                        .toList(),
                result.hits().nextCursor(),
                facets.isEmpty() ? null : Math.min(facets.getFirst().count(), TextSearch.CANDIDATES),
                facets.stream().skip(1).map(FacetView::of).toList(),
                result.query().corrections(),
                result.query().synonyms());
    }
}
