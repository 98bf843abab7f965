package dev.medley.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.content.versions.FieldChange.Kind;
import dev.medley.content.versions.FieldChange.WordKind;
import dev.medley.content.versions.FieldChange.Words;
import dev.medley.testkit.Campaign;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentDiffPropertyTest {

    private static final List<String> WORDS =
            List.of("a", "b", "salt", "water", "Größe", " ", "  ", ",", ".", "\n", "😀", "e\u0301");

    private final Random random = new Random(7);

    private String text() {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());
    }

    private static String join(List<Words> words, WordKind leftOut) {
        return words.stream()
                .filter(one -> one.kind() != leftOut)
                .map(Words::text)
                .collect(Collectors.joining());
    }

    private static ContentDocument document(Map<String, Object> fields) {
        return new ContentDocument("t", "", "en", "", "", fields, List.of(), List.of());
    }

    @Test
    void wordsThatAreKeptAndAddedAreTheLaterText() {
        for (int i = 0; i < Campaign.rounds(500, 50_000); i++) {
            String before = text();
            String after = text();
            List<Words> words = WordDiff.of(before, after);
            assertThat(join(words, WordKind.REMOVED)).isEqualTo(after);
            assertThat(join(words, WordKind.ADDED)).isEqualTo(before);
        }
    }

    @Test
    void twoWordsOfALongTextAreTheOnlyDifference() {
        String middle = "Nobody knows how much water there is, and nobody asks. ".repeat(400);
        List<Words> words = WordDiff.of("It began. " + middle + "It ended.", "It starts. " + middle + "It stops.");
        assertThat(words.stream().filter(one -> one.kind() == WordKind.REMOVED).map(Words::text))
                .containsExactly("began", "ended");
    }

    @Test
    void nothingDiffersBetweenADocumentAndItself() {
        for (int i = 0; i < Campaign.rounds(100, 10_000); i++) {
            ContentDocument document = document(Map.of("text", text(), "list", List.of(text(), text())));
            assertThat(DocumentDiff.of(document, document)).isEmpty();
        }
    }

    @Test
    void anElementThatIsPutInFrontIsTheOnlyDifference() {
        List<FieldChange> changes = DocumentDiff.of(
                document(Map.of("list", List.of("one", "two", "three"))),
                document(Map.of("list", List.of("zero", "one", "two", "three"))));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().pointer()).isEqualTo("/fields/list/0");
        assertThat(changes.getFirst().kind()).isEqualTo(Kind.ADDED);
        assertThat(changes.getFirst().after()).isEqualTo("zero");
    }

    @Test
    void aFieldInsideOfAChangedElementIsNamed() {
        List<FieldChange> changes = DocumentDiff.of(
                document(Map.of("steps", List.of(Map.of("title", "One", "a/b", 1), Map.of("title", "Two")))),
                document(Map.of("steps", List.of(Map.of("title", "One", "a/b", 2), Map.of("title", "Two")))));
        assertThat(changes.stream().map(FieldChange::pointer)).containsExactly("/fields/steps/0/a~1b");
    }

    @Test
    void longTextsAreComparedInBoundedTime() {
        String before = "word ".repeat(20_000) + "a";
        String after = "other ".repeat(20_000) + "a";
        assertThat(join(WordDiff.of(before, after), WordKind.REMOVED)).isEqualTo(after);
    }
}
