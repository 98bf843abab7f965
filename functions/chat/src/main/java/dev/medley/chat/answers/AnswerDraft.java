package dev.medley.chat.answers;

import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.curation.CuratedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is kept.
 *
 * @param reason a code of why it is not what was hoped for
 * @param model that wrote it; null where none did
 * @param cost in millionths of a dollar
 */
record AnswerDraft(
        String text,
        boolean answered,
        Answerer answerer,
        @Nullable String reason,
        List<AnswerSpan> spans,
        List<Citation> citations,
        @Nullable String model,
        long cost) {

    static final String NOT_IN_DOCUMENTS = "not-in-documents";

    AnswerDraft {
        spans = List.copyOf(spans);
        citations = List.copyOf(citations);
    }

    static AnswerDraft nothing(Answerer answerer, @Nullable String model, long cost) {
        return new AnswerDraft(
                "I found nothing in your documents that answers this.",
                false,
                answerer,
                NOT_IN_DOCUMENTS,
                List.of(),
                List.of(),
                model,
                cost);
    }

    /** As an editor wrote it, with all that it relies on. */
    static AnswerDraft of(CuratedAnswer curated) {
        List<Integer> numbers = curated.sources().stream().map(Citation::number).toList();
        return new AnswerDraft(
                curated.answer(),
                true,
                Answerer.CURATED,
                null,
                List.of(new AnswerSpan(0, curated.answer().length(), true, numbers)),
                curated.sources(),
                null,
                0);
    }

    /** With each sentence as the mask leaves it. */
    AnswerDraft masked(UnaryOperator<String> mask) {
        StringBuilder said = new StringBuilder();
        List<AnswerSpan> moved = new ArrayList<>();
        int from = 0;
        for (AnswerSpan span : spans) {
            said.append(text, from, span.start());
            int start = said.length();
            said.append(mask.apply(text.substring(span.start(), span.end())));
            moved.add(new AnswerSpan(start, said.length(), span.grounded(), span.citations()));
            from = span.end();
        }
        said.append(mask.apply(text.substring(from)));
        return new AnswerDraft(said.toString(), answered, answerer, reason, moved, citations, model, cost);
    }

    AnswerDraft because(String code) {
        return new AnswerDraft(text, answered, answerer, code, spans, citations, model, cost);
    }

    /** The share of sentences that a source supports. */
    @Nullable
    Double groundedness() {
        return AnswerSpan.groundedness(spans);
    }
}
