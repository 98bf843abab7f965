package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageScope;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.chat.passages.PassageSearch.Mode;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well passages are found: 200 questions about 120 passages of 20 handbooks, written for this. The figures are printed:
 *
 * <pre>mvn -pl functions/chat -am verify -Dtest=RetrievalQualityTest -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RetrievalQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(RetrievalQualityTest.class);
    private static final int FIRST = 5;

    private final Library library;
    private final PassageSearch search;

    RetrievalQualityTest(FunctionUnderTest function) {
        library = Library.of(function);
        search = function.bean(PassageSearch.class);
    }

    /** The share of questions whose passage is among the first five, and the mean of one through its place. */
    private record Quality(double recall, double reciprocalRank) {}

    private Map<UUID, String> readCorpus() throws IOException {
        Map<UUID, String> documents = new HashMap<>();
        for (String name : Corpus.documents()) {
            documents.put(library.markdown(Corpus.text(name + ".md")), name);
        }
        return documents;
    }

    /** The places of the passages that were looked for; 0 where one is not among the first twenty. */
    private List<Integer> ranks(List<Corpus.Question> questions, Map<UUID, String> documents, Mode mode) {
        PassageScope scope = new PassageScope(library.account().id(), null, null, null);
        return questions.stream()
                .map(question -> rank(search.search(scope, question.text(), mode, 20), question, documents))
                .toList();
    }

    private static Quality quality(List<Integer> ranks) {
        double found = 0;
        double reciprocal = 0;
        for (int rank : ranks) {
            found += rank > 0 && rank <= FIRST ? 1 : 0;
            reciprocal += rank > 0 ? 1.0 / rank : 0;
        }
        return new Quality(found / ranks.size(), reciprocal / ranks.size());
    }

    /** The questions about every other document: weights were chosen by one half, and are tried on the other. */
    private static List<Integer> half(List<Integer> ranks, int which) {
        return IntStream.range(0, ranks.size())
                .filter(i -> i / 10 % 2 == which)
                .mapToObj(ranks::get)
                .toList();
    }

    private static void print(Mode mode, String which, Quality quality) {
        LOG.info(String.format(
                Locale.ROOT,
                "Retrieval %s, %s: recall@5 %.3f, MRR %.3f",
                mode,
                which,
                quality.recall(),
                quality.reciprocalRank()));
    }

    private static int rank(List<FoundPassage> passages, Corpus.Question question, Map<UUID, String> documents) {
        for (int i = 0; i < passages.size(); i++) {
            FoundPassage passage = passages.get(i);
            if (question.document().equals(documents.get(passage.documentId()))
                    && passage.headings().getLast().equals(question.section())) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void wordsAndMeaningTogetherFindNoLessThanTheBetterOfThem() throws IOException {
        List<Corpus.Question> questions = Corpus.questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(200);
        Map<UUID, String> documents = readCorpus();
        Map<Mode, Quality> qualities = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            List<Integer> ranks = ranks(questions, documents, mode);
            qualities.put(mode, quality(ranks));
            print(mode, "all questions", quality(ranks));
            print(mode, "the half that weights were chosen by", quality(half(ranks, 0)));
            print(mode, "the other half", quality(half(ranks, 1)));
        }
        Quality text = Objects.requireNonNull(qualities.get(Mode.TEXT));
        Quality vectors = Objects.requireNonNull(qualities.get(Mode.VECTORS));
        Quality hybrid = Objects.requireNonNull(qualities.get(Mode.HYBRID));
        assertThat(hybrid.recall()).isGreaterThanOrEqualTo(Math.max(text.recall(), vectors.recall()));
        assertThat(hybrid.reciprocalRank())
                .isGreaterThanOrEqualTo(Math.max(text.reciprocalRank(), vectors.reciprocalRank()));
        assertThat(hybrid.recall()).isGreaterThan(0.95);
    }
}
