package dev.medley.chat.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.chat.parsing.DocumentBlock;
import dev.medley.chat.parsing.DocumentFormat;
import dev.medley.chat.parsing.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private static final PassageSize SMALL = new PassageSize(20, 8, 40);

    private static List<PassageDraft> split(List<DocumentBlock> blocks) {
        return PassageSplitter.split(
                new ParsedDocument(DocumentFormat.TEXT, null, null, blocks, 0), SMALL, PassageSplitterTest::words);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    @Test
    void aPassageIsInOneSectionAndOnOnePage() {
        List<PassageDraft> passages = split(List.of(
                DocumentBlock.heading(1, "A", 1),
                DocumentBlock.text("One.", 1),
                DocumentBlock.text("Two.", 2),
                DocumentBlock.heading(2, "B", 2),
                DocumentBlock.text("Three.", 2),
                DocumentBlock.heading(1, "C", 3),
                DocumentBlock.text("Four.", 3)));
        assertThat(passages.stream().map(PassageDraft::text)).containsExactly("One.", "Two.", "Three.", "Four.");
        assertThat(passages.stream().map(PassageDraft::headings))
                .containsExactly(List.of("A"), List.of("A"), List.of("A", "B"), List.of("C"));
        assertThat(passages.stream().map(PassageDraft::page)).containsExactly(1, 2, 2, 3);
    }

    @Test
    void aHeadingWithNothingBelowIsFoundByItself() {
        assertThat(split(List.of(
                                DocumentBlock.heading(1, "Empty", 1),
                                DocumentBlock.heading(1, "Full", 2),
                                DocumentBlock.text("Text.", 2),
                                DocumentBlock.heading(1, "Last", 3)))
                        .stream()
                        .map(PassageDraft::text))
                .containsExactly("Empty", "Text.", "Last");
    }

    @Test
    void sentencesStayWholeAndPassagesOverlapByThem() {
        String text = "One two three four five six seven. A b c d e f g. H i j k l m n. O p q r s t u.";
        List<PassageDraft> passages = split(List.of(DocumentBlock.text(text, null)));
        assertThat(passages)
                .extracting(PassageDraft::text)
                .containsExactly(
                        "One two three four five six seven. A b c d e f g.",
                        "A b c d e f g. H i j k l m n.",
                        "H i j k l m n. O p q r s t u.");
    }

    @Test
    void codeStaysWholeUpToItsLimit() {
        String code = "line one two\n".repeat(10).strip();
        assertThat(split(List.of(DocumentBlock.text("Before.", null), DocumentBlock.code(code))))
                .extracting(PassageDraft::text)
                .contains(code);
    }

    @Test
    void anOverlapOfHalfAPassageOrMoreIsRefused() {
        assertThatThrownBy(() -> new PassageSize(512, 512, 450)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PassageSize(100, 51, 200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PassageSize(100, 10, 90)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is in a document, splitting ends, nothing gets lost, and no passage is too large. */
    @Test
    void everyWordIsInAPassageThatIsARangeOfTheText() {
        Random random = new Random(18);
        for (int round = 0; round < 300; round++) {
            List<DocumentBlock> blocks = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                String text = text(random, round * 100 + i);
                blocks.add(
                        switch (random.nextInt(4)) {
                            case 0 ->
                                DocumentBlock.heading(1 + random.nextInt(3), "heading" + i, random.nextInt(3) + 1);
                            case 1 -> DocumentBlock.code(text);
                            case 2 -> DocumentBlock.row(text, 1);
                            default -> DocumentBlock.text(text, random.nextInt(3) + 1);
                        });
            }
            List<PassageDraft> passages = split(blocks);
            String all =
                    String.join(" ", passages.stream().map(PassageDraft::text).toList());
            for (DocumentBlock block : blocks) {
                if (block.kind() != DocumentBlock.Kind.HEADING) {
                    for (String word : block.text().strip().split("\\s+", -1)) {
                        assertThat(all).contains(word);
                    }
                }
            }
            assertThat(passages).allSatisfy(passage -> {
                assertThat(passage.tokens()).isLessThanOrEqualTo(SMALL.most());
                assertThat(passage.end() - passage.start())
                        .isEqualTo(passage.text().length());
            });
        }
    }

    private static String text(Random random, int seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(60); i++) {
            text.append("w").append(seed).append("x").append(i).append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    @Test
    void anIdIsThatOfTheTextInItsSection() {
        UUID document = UUID.randomUUID();
        PassageDraft one = new PassageDraft(List.of("A"), "Text.", 0, 5, 1, 1, null);
        PassageDraft moved = new PassageDraft(List.of("A"), "Text.", 90, 95, 1, 7, null);
        PassageDraft elsewhere = new PassageDraft(List.of("B"), "Text.", 0, 5, 1, 1, null);
        assertThat(one.id(document, 0)).isEqualTo(moved.id(document, 0));
        assertThat(one.id(document, 0)).isNotEqualTo(one.id(document, 1));
        assertThat(one.id(document, 0)).isNotEqualTo(elsewhere.id(document, 0));
        assertThat(one.id(document, 0)).isNotEqualTo(one.id(UUID.randomUUID(), 0));
        assertThat(one.id(document, 0).version()).isEqualTo(8);
        assertThat(one.id(document, 0).variant()).isEqualTo(2);
    }
}
