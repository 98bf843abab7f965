package dev.medley.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model made of a text; what was not asked for is null. */
public record Digest(
        @Nullable String summary,
        @Nullable List<Topic> topics,
        @Nullable Node mindMap,
        @Nullable String socialPost,
        Model model) {

    /** Something the text is about, and how much of it (0 to 1; all topics sum to at most 1). */
    public record Topic(String label, double weight) {}

    /** A mind map is a tree: at most 3 levels below the root and 7 children a node. */
    public record Node(String label, List<Node> children) {}
}
