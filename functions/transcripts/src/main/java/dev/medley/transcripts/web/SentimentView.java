package dev.medley.transcripts.web;

import dev.medley.models.TextSentiment;
import dev.medley.models.Tone;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TranscriptSentiment", description = "The tone of a text, as a whole and part by part")
record SentimentView(
        @Schema(
                type = "string",
                allowableValues = {"positive", "neutral", "negative", "mixed"})
        String tone,

        @Schema(description = "From -1, negative, to 1, positive")
        double score,

        @Schema(description = "In the order of the text") List<PartView> parts) {

    @Serdeable
    @Schema(name = "TranscriptSentimentPart", description = "A stretch of the text")
    record PartView(
            @Schema(description = "How it begins") String text,
            @Nullable String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs,

            @Schema(
                    type = "string",
                    allowableValues = {"positive", "neutral", "negative", "mixed"})
            String tone,

            double score) {}

    static @Nullable SentimentView of(@Nullable TextSentiment sentiment) {
        return sentiment == null
                ? null
                : new SentimentView(
                        label(sentiment.tone()),
                        sentiment.score(),
                        sentiment.parts().stream()
                                .map(part -> new PartView(
                                        part.text(),
                                        part.speaker(),
                                        part.startMs(),
                                        part.endMs(),
                                        label(part.tone()),
                                        part.score()))
                                .toList());
    }

    private static String label(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
