package dev.medley.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tone of a text, as a whole and part by part.
 *
 * @param score from -1 (negative) to 1 (positive)
 * @param parts in the order of the text
 */
public record TextSentiment(Tone tone, double score, List<SentimentPart> parts) {

    /**
     * A stretch of the text.
     *
     * @param text how it begins
     * @param speaker null where it is not known, or several speak
     * @param startMs null where the text does not tell
     * @param endMs null where the text does not tell
     */
    public record SentimentPart(
            String text,
            @Nullable String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs,
            Tone tone,
            double score) {}
}
