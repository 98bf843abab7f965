package dev.medley.chat.answers;

import dev.medley.chat.conversations.Answerer;
import dev.medley.textfilter.FilterAction;
import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.TextFilter;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps from answers what the rules for them refuse. Quotes stand as they are in the asker's documents, or not at all. */
@Singleton
class AnswerFilter {

    private static final String PLACE = "chat-answer";

    private final TextFilter filter;

    AnswerFilter(TextFilter filter) {
        this.filter = filter;
    }

    /** Whether the beginning of an answer may be said while the rest is being written. */
    boolean maySay(String text) {
        FilterAction action = filter.check(PLACE, text).action();
        return action == FilterAction.ALLOW;
    }

    AnswerDraft check(AnswerDraft draft) {
        FilterVerdict verdict = filter.check(PLACE, draft.text());
        if (verdict.action() == FilterAction.BLOCK || verdict.action() == FilterAction.HOLD) {
            return new AnswerDraft(
                    "The answer is not shown: it breaks the rules for answers.",
                    false,
                    draft.answerer(),
                    "answer-refused",
                    List.of(),
                    List.of(),
                    draft.model(),
                    draft.cost());
        }
        return verdict.action() == FilterAction.MASK && draft.answerer() == Answerer.GENERATIVE
                ? draft.masked(sentence -> filter.check(PLACE, sentence).masked())
                : draft;
    }
}
