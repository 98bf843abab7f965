package dev.medley.chat.summaries;

import java.util.List;
import java.util.UUID;

/**
 * Questions in a row that are about the same.
 *
 * @param label its most telling words
 * @param fromTurn the first of its questions, from 1
 * @param drift how far it is from the topic before, from 0 to 1; 0 for the first
 */
public record ConversationTopic(
        String label, List<String> words, int fromTurn, int toTurn, UUID fromMessageId, double drift) {

    public ConversationTopic {
        words = List.copyOf(words);
    }
}
