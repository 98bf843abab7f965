package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest;
import dev.medley.models.DigestFindings;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.TextCategory;
import dev.medley.models.TextSentiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How well tones, categories, decisions, tasks and questions are found. Prints the figures of the model card. */
class FindingsEvaluationTest {

    private final ExtractiveDigester digester = new ExtractiveDigester(new OpenNlpLanguageDetector());

    @Test
    void tonesAreToldBetterThanByTheMostFrequentOne() throws IOException {
        int right = 0;
        List<String[]> samples = samples("tones.tsv", 3);
        for (String[] sample : samples) {
            TextSentiment sentiment = Objects.requireNonNull(
                    findings(sample[2], sample[0], Output.SENTIMENT).sentiment());
            right += sentiment.tone().name().equals(sample[1]) ? 1 : 0;
        }
        print("tone", right, samples.size());
        assertThat((double) right / samples.size()).isGreaterThan(0.65);
    }

    @Test
    void categoriesAreToldMostly() throws IOException {
        int right = 0;
        List<String[]> samples = samples("subjects.tsv", 2);
        for (String[] sample : samples) {
            List<TextCategory> categories = Objects.requireNonNull(
                    findings(sample[1], "en", Output.CATEGORIES).categories());
            right += !categories.isEmpty() && categories.getFirst().label().equals(sample[0]) ? 1 : 0;
        }
        print("category", right, samples.size());
        assertThat((double) right / samples.size()).isGreaterThan(0.65);
    }

    @Test
    void decisionsTasksAndQuestionsAreFoundMoreOftenThanNotAndRarelyWhereThereAreNone() throws IOException {
        for (String kind : List.of("decision", "action", "question")) {
            int found = 0;
            int expected = 0;
            int wrong = 0;
            for (String[] sample : samples("statements.tsv", 2)) {
                boolean isFound = isFound(kind, sample[1]);
                boolean isMeant = sample[0].equals(kind);
                expected += isMeant ? 1 : 0;
                found += isFound && isMeant ? 1 : 0;
                wrong += isFound && sample[0].equals("none") ? 1 : 0;
            }
            print(kind + ", found", found, expected);
            print(kind + ", found where there is none", wrong, 12);
            assertThat((double) found / expected).as(kind).isGreaterThan(0.5);
            assertThat(wrong).as(kind).isLessThanOrEqualTo(2);
        }
    }

    private boolean isFound(String kind, String text) {
        return switch (kind) {
            case "decision" -> !isEmpty(findings(text, "en", Output.DECISIONS).decisions());
            case "action" -> !isEmpty(findings(text, "en", Output.ACTIONS).actions());
            default -> !isEmpty(findings(text, "en", Output.QUESTIONS).questions());
        };
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return Objects.requireNonNull(list).isEmpty();
    }

    private DigestFindings findings(String text, String language, Output output) {
        Digest digest = digester.digest(new DigestRequest(text, language, Set.of(output), "", Network.X));
        return digest.findings();
    }

    private static List<String[]> samples(String file, int columns) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .map(line -> line.split("\t", columns))
                .toList();
    }

    private static void print(String what, int right, int of) {
        System.out.printf("%-40s %d of %d%n", what, right, of);
    }
}
