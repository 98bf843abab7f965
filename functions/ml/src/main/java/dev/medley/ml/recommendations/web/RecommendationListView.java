package dev.medley.ml.recommendations.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.ml.external.ModelSource;
import dev.medley.ml.recommendations.RecommendationList;
import dev.medley.recommending.RecommendationReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Recommendations", description = "Products, best first")
record RecommendationListView(
        List<RecommendedProduct> items,
        ModelSource source,

        @Schema(description = "Whether what the account chose counted")
        boolean personalised) {

    @Serdeable
    @Schema(name = "RecommendedProduct")
    record RecommendedProduct(
            UUID productId,

            @Schema(description = "From 0 to 1, to be compared within one answer only", example = "0.61")
            double score,

            @Nullable @Schema(description = "Why; null where the service outside answered")
            Because because) {}

    @Serdeable
    @Schema(name = "RecommendationReason", description = "What counted most")
    record Because(
            ReasonKind kind,

            @Nullable @Schema(description = "The product that led here, for together and similar")
            UUID productId,

            @Nullable @Schema(description = "The word that led here, for similar and interest", example = "tag:vegan")
            String term) {}

    /** What may be behind a recommendation. */
    @Serdeable
    enum ReasonKind {
        @JsonProperty("together")
        TOGETHER,
        @JsonProperty("similar")
        SIMILAR,
        @JsonProperty("interest")
        INTEREST,
        @JsonProperty("popular")
        POPULAR,
        @JsonProperty("fresh")
        FRESH
    }

    static RecommendationListView of(RecommendationList list) {
        return new RecommendationListView(
                list.items().stream()
                        .map(entry ->
                                new RecommendedProduct(entry.productId(), entry.score(), because(entry.because())))
                        .toList(),
                list.source(),
                list.personalised());
    }

    private static @Nullable Because because(@Nullable RecommendationReason reason) {
        return reason == null
                ? null
                : new Because(
                        switch (reason.kind()) {
                            case TOGETHER -> ReasonKind.TOGETHER;
                            case SIMILAR -> ReasonKind.SIMILAR;
                            case INTEREST -> ReasonKind.INTEREST;
                            case POPULAR -> ReasonKind.POPULAR;
                            case FRESH -> ReasonKind.FRESH;
                        },
                        reason.item(),
                        reason.attribute());
    }
}
