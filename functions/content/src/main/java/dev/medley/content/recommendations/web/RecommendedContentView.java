package dev.medley.content.recommendations.web;

import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.recommendations.RecommendedContent;
import dev.medley.content.recommendations.ShownContent;
import dev.medley.recommending.RecommendationReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecommendedContent")
record RecommendedContentView(
        UUID id,
        String type,
        String slug,
        String locale,
        String title,
        String summary,
        String byline,
        List<String> tags,
        List<PublishedMedia> media,
        Instant publishedAt,

        @Schema(description = "Between 0 and 1, to be compared within one answer only")
        double score,

        BecauseView because) {

    @Serdeable
    @Schema(name = "ContentRecommendationReason", description = "Why it is recommended")
    record BecauseView(
            @Schema(
                    type = "string",
                    allowableValues = {"together", "similar", "interest", "popular", "fresh"},
                    description = "together: those who read contentId read this too; similar: it shares attribute with "
                            + "contentId; interest: it has the attribute, which was named")
            String kind,

            @Nullable UUID contentId,

            @Nullable @Schema(description = "The title of that item; null where it is not published any more")
            String title,

            @Nullable @Schema(description = "A tag, type or word, with its kind in front", example = "tag:bread")
            String attribute) {}

    static RecommendedContentView of(RecommendedContent recommended) {
        ShownContent content = recommended.content();
        RecommendationReason because = recommended.because();
        return new RecommendedContentView(
                content.id(),
                content.type(),
                content.slug(),
                content.locale(),
                content.title(),
                content.summary(),
                content.byline(),
                content.tags(),
                content.media(),
                content.publishedAt(),
                recommended.score(),
                new BecauseView(
                        because.kind().name().toLowerCase(Locale.ROOT),
                        because.item(),
                        recommended.becauseTitle(),
                        because.attribute()));
    }
}
