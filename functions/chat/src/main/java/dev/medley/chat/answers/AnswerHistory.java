package dev.medley.chat.answers;

import dev.medley.models.ChatMessage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said before a question, as its asker may read it now.
 *
 * @param before the question before; null for the first
 * @param summary of what is too long ago to be told word for word; empty where nothing is
 * @param turns the latest questions and answers, oldest first
 * @param sources the documents that all this was made from
 */
record AnswerHistory(@Nullable String before, String summary, List<ChatMessage> turns, List<UUID> sources) {

    AnswerHistory {
        turns = List.copyOf(turns);
        sources = List.copyOf(sources);
    }
}
