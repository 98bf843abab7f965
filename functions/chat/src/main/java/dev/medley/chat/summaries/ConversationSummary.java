package dev.medley.chat.summaries;

import java.util.List;
import java.util.UUID;

/**
 * What was asked and answered on the way to a message, in short.
 *
 * @param turns how many questions that is
 * @param sources the documents that its answers were made from
 */
public record ConversationSummary(int turns, List<Point> points, List<UUID> sources) {

    /** Of a conversation in which nothing was answered yet. */
    public static final ConversationSummary NONE = new ConversationSummary(0, List.of(), List.of());

    public ConversationSummary {
        points = List.copyOf(points);
        sources = List.copyOf(sources);
    }

    /** A question, and what its answer begins with. */
    public record Point(UUID questionId, UUID answerId, String question, String answer) {

        public String line() {
            return "- " + question + " " + answer;
        }
    }
}
