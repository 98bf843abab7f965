package dev.medley.chat.passages.web;

import dev.medley.chat.passages.FoundPassage;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FoundPassage", description = "A passage that a question is about")
record FoundPassageView(
        UUID passageId,
        UUID documentId,
        String title,

        @Schema(description = "The sections that it is in, outermost first")
        List<String> headings,

        @Nullable @Schema(description = "Page, slide or sheet, from 1; null where there is none")
        Integer page,

        @Nullable @Schema(description = "When it was said; null where nothing is spoken")
        Long timeMs,

        String text,

        @Schema(description = "Where it begins in the text of the document, in UTF-16 units")
        int start,

        int end,
        ScoreView score) {

    static FoundPassageView of(FoundPassage passage) {
        FoundPassage.Score score = passage.score();
        return new FoundPassageView(
                passage.passageId(),
                passage.documentId(),
                passage.title(),
                passage.headings(),
                passage.page(),
                passage.timeMs(),
                passage.text(),
                passage.start(),
                passage.end(),
                new ScoreView(
                        score.total(), score.textRank(), score.textScore(), score.vectorRank(), score.similarity()));
    }

    @Serdeable
    @Schema(name = "PassageScore", description = "How a passage was found")
    record ScoreView(
            @Schema(description = "What the order is by; compares within one answer alone")
            double total,

            @Nullable @Schema(description = "Its place by words; null where none of them is in it")
            Integer textRank,

            @Nullable @Schema(description = "How well its words fit (BM25)")
            Double textScore,

            @Nullable @Schema(description = "Its place by meaning; null where it is not among the nearest")
            Integer vectorRank,

            @Nullable @Schema(description = "How near its meaning is: 1 at most")
            Double similarity) {}
}
