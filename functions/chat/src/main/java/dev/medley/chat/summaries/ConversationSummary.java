package dev.medley.chat.summaries;

import java.util.List;
import java.util.UUID;

/**
 * What was asked and answered on the way to a message, in short.
 *
 * @param turns how many questions that is
 */
public record ConversationSummary(int turns, List<Point> points) {

    public ConversationSummary {
        points = List.copyOf(points);
    }

    /** A question, and what its answer begins with. */
    public record Point(UUID questionId, UUID answerId, String question, String answer) {

        public String line() {
            return "- " + question + " " + answer;
        }
    }
}
