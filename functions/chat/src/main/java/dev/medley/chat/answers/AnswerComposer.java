package dev.medley.chat.answers;

import dev.medley.chat.answers.FollowUp.Reading;
import dev.medley.chat.conversations.AnswerRepository.Task;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.curation.CuratedAnswers;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.generation.BudgetExceeded;
import dev.medley.models.ModelFailure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a question is about, and answers it: as an editor did, else with a model where there is one, else by itself. */
@Singleton
class AnswerComposer {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerComposer.class);

    private static final int PASSAGES = 8;

    private final PassageSearch search;
    private final CuratedAnswers curated;
    private final GenerativeAnswerer generative;
    private final ExtractiveAnswerer extractive;
    private final AnswerFilter filter;

    AnswerComposer(
            PassageSearch search,
            CuratedAnswers curated,
            GenerativeAnswerer generative,
            ExtractiveAnswerer extractive,
            AnswerFilter filter) {
        this.search = search;
        this.curated = curated;
        this.generative = generative;
        this.extractive = extractive;
        this.filter = filter;
    }

    /**
     * An answer, and what it was made from.
     *
     * @param passages how many were found for it
     * @param sources the documents whose words it may hold
     */
    record Composed(AnswerDraft draft, int passages, List<UUID> sources) {

        Composed {
            sources = List.copyOf(sources);
        }
    }

    Composed compose(Task task, String asked, AnswerHistory history, AnswerPieces pieces) {
        List<Reading> readings = FollowUp.readings(asked, history.before());
        Optional<AnswerDraft> known = readings.stream()
                .flatMap(reading -> curated.find(task.ownerId(), reading.question(), task.scope()).stream())
                .findFirst()
                .map(AnswerDraft::of);
        if (known.isPresent()) {
            pieces.say(known.get());
            return new Composed(known.get(), known.get().citations().size(), cited(known.get()));
        }
        List<FoundPassage> found = search(task, readings.getFirst());
        AnswerDraft draft = filter.check(answer(task, asked, readings, found, history, pieces));
        pieces.settle(draft);
        return new Composed(draft, found.size(), sources(draft, found, history));
    }

    private List<FoundPassage> search(Task task, Reading reading) {
        return search.search(
                task.ownerId(),
                reading.question(),
                task.scope().collections(),
                task.scope().documents(),
                PASSAGES);
    }

    /** Of the likeliest reading that the documents answer. */
    private AnswerDraft extract(Task task, List<Reading> readings, List<FoundPassage> found) {
        AnswerDraft draft = extractive.answer(readings.getFirst(), found);
        for (Reading other : readings.subList(1, readings.size())) {
            draft = draft.answered() ? draft : extractive.answer(other, search(task, other));
        }
        return draft;
    }

    private static List<UUID> cited(AnswerDraft draft) {
        return draft.citations().stream().map(Citation::documentId).distinct().toList();
    }

    /** A model may have taken its words from all that it was given, whether it cites that or not. */
    private static List<UUID> sources(AnswerDraft draft, List<FoundPassage> found, AnswerHistory history) {
        if (draft.answerer() != Answerer.GENERATIVE || draft.spans().isEmpty()) {
            return cited(draft);
        }
        return Stream.concat(
                        AnswerPrompt.harmless(found).stream().map(FoundPassage::documentId), history.sources().stream())
                .distinct()
                .toList();
    }

    private AnswerDraft answer(
            Task task,
            String asked,
            List<Reading> readings,
            List<FoundPassage> found,
            AnswerHistory history,
            AnswerPieces pieces) {
        List<FoundPassage> harmless = AnswerPrompt.harmless(found);
        if (harmless.isEmpty() || !generative.isPossible(task.ownerId())) {
            return extract(task, readings, found);
        }
        try {
            AnswerDraft draft = generative.answer(task, asked, harmless, history, pieces);
            boolean isGrounded = !draft.answered() || draft.spans().stream().anyMatch(AnswerSpan::grounded);
            return isGrounded ? draft : extract(task, readings, found).because("answer-unsupported");
        } catch (BudgetExceeded _) {
            return extract(task, readings, found).because("budget-exceeded");
        } catch (ModelFailure failure) {
            LOG.warn("No model answers", failure);
            return extract(task, readings, found).because("model-unavailable");
        }
    }
}
