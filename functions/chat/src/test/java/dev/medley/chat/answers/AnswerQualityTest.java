package dev.medley.chat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.chat.Corpus;
import dev.medley.chat.Library;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well the embedded answerer answers: 200 questions whose passage is known, and 40 that nothing answers. The figures of
 * docs/models/answers.md are printed:
 *
 * <pre>mvn -pl functions/chat -am verify -Dtest=AnswerQualityTest -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class AnswerQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerQualityTest.class);

    private final Library library;
    private final PassageSearch search;
    private final ExtractiveAnswerer answerer;

    AnswerQualityTest(FunctionUnderTest function) {
        library = Library.of(function);
        search = function.bean(PassageSearch.class);
        answerer = function.bean(ExtractiveAnswerer.class);
    }

    private AnswerDraft answer(String question) {
        List<FoundPassage> found = search.search(library.account().id(), question, null, null, 8);
        return answerer.answer(question, found);
    }

    private static boolean cites(AnswerDraft answer, Corpus.Question question, Map<UUID, String> documents) {
        return answer.citations().stream()
                .anyMatch(citation -> question.document().equals(documents.get(citation.documentId()))
                        && citation.headings().getLast().equals(question.section()));
    }

    private static double share(List<Boolean> results) {
        return (double) results.stream().filter(it -> it).count() / results.size();
    }

    /** Every other document, and every other question without an answer: one half chose the weights, the other tries them. */
    private static double half(List<Boolean> results, int run, int which) {
        return share(IntStream.range(0, results.size())
                .filter(i -> i / run % 2 == which)
                .mapToObj(results::get)
                .toList());
    }

    private static void print(String what, List<Boolean> results, int run) {
        LOG.info(String.format(
                Locale.ROOT,
                "%s: all %.3f, the half that chose weights %.3f, the other half %.3f",
                what,
                share(results),
                half(results, run, 0),
                half(results, run, 1)));
    }

    @Test
    void answersCiteWhatAnswersAndTheRestIsRefused() throws IOException {
        Map<UUID, String> documents = new HashMap<>();
        for (String name : Corpus.documents()) {
            documents.put(library.markdown(Corpus.text(name + ".md")), name);
        }
        List<Boolean> cited = new ArrayList<>();
        List<Boolean> answered = new ArrayList<>();
        for (Corpus.Question question : Corpus.questions()) {
            AnswerDraft answer = answer(question.text());
            answered.add(answer.answered());
            cited.add(cites(answer, question, documents));
        }
        List<Boolean> refused = new ArrayList<>();
        for (String question : Corpus.unanswerable()) {
            refused.add(!answer(question).answered());
        }
        print("Answered", answered, 10);
        print("Answered, citing a passage that answers", cited, 10);
        print("Refused, of questions without an answer", refused, 1);
        assertThat(share(cited)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(refused)).isGreaterThanOrEqualTo(0.9);
        assertThat(half(cited, 10, 1)).isGreaterThanOrEqualTo(0.85);
        assertThat(half(refused, 1, 1)).isGreaterThanOrEqualTo(0.9);
    }
}
