package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageScope;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.chat.passages.PassageSearch.Mode;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well passages are found: 200 questions about 120 passages of 20 handbooks, written for this. The figures are printed:
 *
 * <pre>mvn -pl functions/chat -am verify -Dtest=RetrievalQualityTest -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@FunctionTest("chat")
class RetrievalQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(RetrievalQualityTest.class);
    private static final int FIRST = 5;

    private final Library library;
    private final PassageSearch search;

    RetrievalQualityTest(FunctionUnderTest function) {
        library = Library.of(function);
        search = function.bean(PassageSearch.class);
    }

    private record Question(String document, String section, String text) {}

    /** The share of questions whose passage is among the first five, and the mean of one through its place. */
    private record Quality(double recall, double reciprocalRank) {}

    private static String resource(String name) throws IOException {
        try (InputStream in = RetrievalQualityTest.class.getResourceAsStream("/corpus/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Question> questions() throws IOException {
        return resource("questions.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(field -> new Question(field[0], field[1], field[2]))
                .toList();
    }

    private Map<UUID, String> readCorpus(List<Question> questions) throws IOException {
        Map<UUID, String> documents = new HashMap<>();
        for (String name : questions.stream().map(Question::document).distinct().toList()) {
            documents.put(library.markdown(resource(name + ".md")), name);
        }
        return documents;
    }

    private Quality measure(List<Question> questions, Map<UUID, String> documents, Mode mode) {
        PassageScope scope = new PassageScope(library.account().id(), null, null, null);
        double found = 0;
        double reciprocal = 0;
        for (Question question : questions) {
            List<FoundPassage> passages = search.search(scope, question.text(), mode, 20);
            int rank = rank(passages, question, documents);
            found += rank > 0 && rank <= FIRST ? 1 : 0;
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            if (rank == 0 || rank > FIRST) {
                LOG.info("{} does not find: {}", mode, question);
            }
        }
        return new Quality(found / questions.size(), reciprocal / questions.size());
    }

    private static int rank(List<FoundPassage> passages, Question question, Map<UUID, String> documents) {
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
        List<Question> questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(200);
        Map<UUID, String> documents = readCorpus(questions);
        Map<Mode, Quality> qualities = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            Quality quality = measure(questions, documents, mode);
            qualities.put(mode, quality);
            LOG.info(String.format(
                    Locale.ROOT,
                    "Retrieval %s: recall@5 %.3f, MRR %.3f, %d questions",
                    mode,
                    quality.recall(),
                    quality.reciprocalRank(),
                    questions.size()));
        }
        Quality text = Objects.requireNonNull(qualities.get(Mode.TEXT));
        Quality vectors = Objects.requireNonNull(qualities.get(Mode.VECTORS));
        Quality hybrid = Objects.requireNonNull(qualities.get(Mode.HYBRID));
        assertThat(hybrid.recall()).isGreaterThanOrEqualTo(Math.max(text.recall(), vectors.recall()));
        assertThat(hybrid.reciprocalRank())
                .isGreaterThanOrEqualTo(Math.max(text.reciprocalRank(), vectors.reciprocalRank()));
        assertThat(hybrid.recall()).isGreaterThan(0.9);
    }
}
