package dev.medley.chat.answers;

import dev.medley.chat.conversations.MessageRepository.Task;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageSearch;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds what a question is about, and answers it. */
@Singleton
class AnswerComposer {

    private static final int PASSAGES = 8;

    private final PassageSearch search;
    private final ExtractiveAnswerer extractive;

    AnswerComposer(PassageSearch search, ExtractiveAnswerer extractive) {
        this.search = search;
        this.extractive = extractive;
    }

    /** An answer, and how many passages were found for it. */
    record Composed(AnswerDraft draft, int passages) {}

    Composed compose(Task task, String question, AnswerPieces pieces) {
        List<FoundPassage> found = search.search(
                task.ownerId(),
                question,
                task.scope().collections(),
                task.scope().documents(),
                PASSAGES);
        AnswerDraft draft = extractive.answer(question, found);
        pieces.say(draft);
        return new Composed(draft, found.size());
    }
}
