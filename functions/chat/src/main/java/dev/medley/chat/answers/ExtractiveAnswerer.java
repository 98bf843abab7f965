package dev.medley.chat.answers;

import dev.medley.chat.answers.FollowUp.Reading;
import dev.medley.chat.answers.SentenceRanker.Ranked;
import dev.medley.chat.answers.SentenceRanker.Ranking;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.passages.FoundPassage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers with sentences of the documents as they stand there; says so where none answers. */
@Singleton
class ExtractiveAnswerer {

    private final SentenceRanker ranking;

    ExtractiveAnswerer(SentenceRanker ranking) {
        this.ranking = ranking;
    }

    AnswerDraft answer(Reading reading, List<FoundPassage> passages) {
        Ranking ranked = ranking.rank(reading, passages);
        return ranked.evidence().isEnough() && ranked.says(reading.codes())
                ? of(ranked.best().stream().map(Ranked::sentence).toList())
                : AnswerDraft.nothing(Answerer.EXTRACTIVE, null, 0);
    }

    /** The best passage first; sentences of one passage in its order. */
    private static AnswerDraft of(List<AnswerSentence> best) {
        List<FoundPassage> passages =
                best.stream().map(AnswerSentence::passage).distinct().toList();
        List<AnswerSentence> ordered = best.stream()
                .sorted(Comparator.comparingInt((AnswerSentence sentence) -> passages.indexOf(sentence.passage()))
                        .thenComparingInt(AnswerSentence::start))
                .toList();
        StringBuilder text = new StringBuilder();
        List<AnswerSpan> spans = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (AnswerSentence sentence : ordered) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int number = citations.size() + 1;
            int start = text.length();
            text.append(sentence.shown());
            spans.add(new AnswerSpan(start, text.length(), true, List.of(number)));
            text.append(" [").append(number).append(']');
            citations.add(citation(number, sentence.passage(), sentence.text()));
        }
        return new AnswerDraft(text.toString(), true, Answerer.EXTRACTIVE, null, spans, citations, null, 0);
    }

    static Citation citation(int number, FoundPassage passage, String quote) {
        return new Citation(
                number,
                passage.documentId(),
                passage.passageId(),
                passage.title(),
                passage.headings(),
                passage.page(),
                passage.timeMs(),
                quote,
                true,
                true,
                null);
    }
}
