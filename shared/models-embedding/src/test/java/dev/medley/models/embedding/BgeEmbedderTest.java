package dev.medley.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BgeEmbedderTest {

    private static final BgeEmbedder EMBEDDER = BgeEmbedder.shared();

    @Test
    void aQuestionIsNearestToThePassageThatAnswersIt() {
        List<float[]> passages = EMBEDDER.passages(List.of(
                "The boiler must be bled once a year by a licensed engineer.",
                "Holiday requests are handed in four weeks ahead.",
                "Bees sleep on cold mornings inside the hive."));
        float[] question = EMBEDDER.query("How far in advance do I ask for time off?");
        assertThat(product(question, passages.get(1)))
                .isGreaterThan(product(question, passages.get(0)))
                .isGreaterThan(product(question, passages.get(2)));
    }

    @Test
    void vectorsHaveLengthOneAndDoNotDependOnTheirNeighbours() {
        float[] alone = EMBEDDER.passages(List.of("A short text.")).getFirst();
        float[] among =
                EMBEDDER.passages(List.of("long ".repeat(300), "A short text.")).get(1);
        assertThat(alone).hasSize(EMBEDDER.dimensions()).isEqualTo(among);
        assertThat(product(alone, alone)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void textsOfAnyLengthAndKindHaveAVector() {
        for (String text :
                List.of("", " ", "\ud83d\ude00", "x".repeat(5000), "word ".repeat(5000), "日本語のテキスト", "Straße É")) {
            float[] vector = EMBEDDER.passages(List.of(text)).getFirst();
            assertThat(product(vector, vector)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
        }
    }

    @Test
    void tokensAreThoseOfTheVocabulary() {
        WordPieceTokenizer tokenizer = WordPieceTokenizer.bundled();
        // hello, world, !; then embed ##ding ##s; an accent is dropped; ideographs stand alone.
        assertThat(tokenizer.ids("Hello, World!", 512)).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(tokenizer.ids("embeddings", 512)).containsExactly(101, 7861, 8270, 4667, 2015, 102);
        assertThat(tokenizer.ids("Café", 512)).isEqualTo(tokenizer.ids("cafe", 512));
        assertThat(tokenizer.ids("日本", 512)).hasSize(4);
        assertThat(tokenizer.ids("x".repeat(101), 512)).containsExactly(101, 100, 102);
        assertThat(tokenizer.ids("one two three", 4)).containsExactly(101, 2028, 2048, 102);
        assertThat(EMBEDDER.tokens("Hello, World!")).isEqualTo(4);
    }

    @Test
    void onlyEnglishIsKnown() {
        assertThat(EMBEDDER.knows("en")).isTrue();
        assertThat(EMBEDDER.knows("en-GB")).isTrue();
        assertThat(EMBEDDER.knows("de")).isFalse();
        assertThat(EMBEDDER.knows("und")).isFalse();
    }

    @Test
    void anIdleModelIsUnloadedAndLoadedAgain() {
        BgeEmbedder own = new BgeEmbedder(java.time.InstantSource.system());
        assertThat(own.unloadIdleFor(Duration.ZERO)).isFalse();
        float[] before = own.query("again");
        assertThat(own.unloadIdleFor(Duration.ofHours(1))).isFalse();
        assertThat(own.unloadIdleFor(Duration.ZERO)).isTrue();
        assertThat(own.query("again")).isEqualTo(before);
    }

    private static double product(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
