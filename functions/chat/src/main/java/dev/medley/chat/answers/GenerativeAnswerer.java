package dev.medley.chat.answers;

import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.generation.GenerationCall;
import dev.medley.generation.GenerationResult;
import dev.medley.generation.TextGeneration;
import dev.medley.models.GeneratedText;
import dev.medley.models.TextListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has a language model answer, and checks what it cites. */
@Singleton
class GenerativeAnswerer {

    private static final String TASK = "chat";

    private final TextGeneration generation;
    private final Groundedness groundedness;

    GenerativeAnswerer(TextGeneration generation, Groundedness groundedness) {
        this.generation = generation;
        this.groundedness = groundedness;
    }

    boolean isPossible(UUID accountId) {
        return generation.isPossible(TASK, accountId);
    }

    AnswerDraft answer(
            UUID accountId,
            String question,
            List<FoundPassage> passages,
            AnswerHistory history,
            TextListener listener) {
        GenerationCall call = new GenerationCall(
                TASK, AnswerPrompt.VERSION, accountId, null, AnswerPrompt.of(question, passages, history), false, _ -> true);
        GenerationResult result = generation.generate(call, listener, (_, _, _) -> {});
        GeneratedText text = result.text();
        String model = String.join(
                "/", text.model().provider(), text.model().name(), text.model().version());
        return text.text().contains(AnswerPrompt.NOTHING)
                ? AnswerDraft.nothing(Answerer.GENERATIVE, model, result.cost())
                : CitedText.of(text.text(), passages, groundedness::isSupported, model, result.cost());
    }
}
