package dev.medley.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model made of a text; what was not asked for is null.
 *
 * @param citations of the summary, in its order; also null where the model names none
 */
public record Digest(
        @Nullable String summary,
        @Nullable List<Citation> citations,
        @Nullable List<Topic> topics,
        @Nullable Node mindMap,
        @Nullable String socialPost,
        DigestFindings findings,
        Model model) {

    /**
     * What a sentence of the summary rests on.
     *
     * @param text the words as they stand in the transcript, cleaned
     * @param speaker who said them; null where the transcript does not tell
     * @param startMs when; null where the transcript does not tell
     * @param endMs until when; null where the transcript does not tell
     */
    public record Citation(
            String text,
            @Nullable String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    /** Something the text is about, and how much of it (0 to 1; all topics sum to at most 1). */
    public record Topic(String label, double weight) {}

    /** A mind map is a tree: at most 3 levels below the root and 7 children a node. */
    public record Node(String label, List<Node> children) {}
}
