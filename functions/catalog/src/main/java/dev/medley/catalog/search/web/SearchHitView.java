package dev.medley.catalog.search.web;

import dev.medley.catalog.listings.web.ListingView;
import dev.medley.catalog.search.SearchHit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "SearchHit", description = "A product that was found")
record SearchHitView(
        ListingView product,

        @Nullable @Schema(description = "Why it stands where it stands; null unless explain is true")
        RankingView ranking) {

    @Serdeable
    @Schema(
            name = "Ranking",
            description = "The score is the sum of: how well the words fit (up to 1: title, SKU and options count 1, "
                    + "categories, tags and attributes 0.3, the description 0.05, less in long texts), the rating (0.02 a "
                    + "star), how many rated it (up to 0.1), and 0.1 where it is in stock")
    record RankingView(double score, double words, double rating, double popularity, double stock) {}

    static SearchHitView of(SearchHit hit, boolean explained) {
        SearchHit.Ranking ranking = hit.ranking();
        return new SearchHitView(
                ListingView.of(hit.listing()),
                explained
                        ? new RankingView(
                                hit.score(), ranking.words(), ranking.rating(), ranking.popularity(), ranking.stock())
                        : null);
    }
}
