package dev.medley.chat.answers;

import dev.medley.chat.conversations.AnswerRepository.Task;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.generation.CallReceipt;
import dev.medley.generation.GenerationCall;
import dev.medley.generation.GenerationResult;
import dev.medley.generation.TextGeneration;
import dev.medley.kernel.PlainText;
import dev.medley.models.GeneratedText;
import dev.medley.models.TextListener;
import dev.medley.usage.SpendingKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has a language model answer, and checks what it cites. */
@Singleton
class GenerativeAnswerer {

    private static final String TASK = "chat";
    private static final int LONGEST = 20_000;

    private final TextGeneration generation;
    private final Groundedness groundedness;
    private final AnswerKeyRefusals refusals;

    GenerativeAnswerer(TextGeneration generation, Groundedness groundedness, AnswerKeyRefusals refusals) {
        this.generation = generation;
        this.groundedness = groundedness;
        this.refusals = refusals;
    }

    boolean isPossible(UUID accountId) {
        return generation.isPossible(TASK, accountId);
    }

    AnswerDraft answer(
            Task task, String question, List<FoundPassage> passages, AnswerHistory history, TextListener listener) {
        GenerationCall call = new GenerationCall(
                TASK,
                AnswerPrompt.VERSION,
                task.ownerId(),
                SpendingKey.current(),
                AnswerPrompt.of(question, passages, history),
                !task.isAnother(),
                text -> isUsable(text, passages),
                new CallReceipt());
        GenerationResult result = generation.generate(call, listener, refusals);
        return read(result.text(), passages, result.cost());
    }

    /** One whose citations do not hold is not kept for who asks the same again. */
    private boolean isUsable(GeneratedText text, List<FoundPassage> passages) {
        AnswerDraft draft = read(text, passages, 0);
        return !draft.answered() || draft.spans().stream().anyMatch(AnswerSpan::grounded);
    }

    private AnswerDraft read(GeneratedText text, List<FoundPassage> passages, long cost) {
        String model = String.join(
                "/", text.model().provider(), text.model().name(), text.model().version());
        return text.text().contains(AnswerPrompt.NOTHING)
                ? AnswerDraft.nothing(Answerer.GENERATIVE, model, cost)
                : CitedText.of(
                        PlainText.storable(text.text(), LONGEST), passages, groundedness::isSupported, model, cost);
    }
}
