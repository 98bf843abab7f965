package dev.medley.models.embedding;

import dev.medley.models.Embedder;
import dev.medley.models.Model;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * BGE small 1.5 in 8 bits, which knows English alone.
 *
 * <p>Texts are run one at a time. Its numbers are scaled by the largest of a whole batch, so the vector of a text would
 * depend on its neighbours; and on one core a batch is no faster, because it is padded to its longest text.
 */
public final class BgeEmbedder implements Embedder {

    static final int DIMENSIONS = 384;
    private static final int MAX_TOKENS = 512;

    /** The model was trained with this before what is asked, and with nothing before what is to be found. */
    private static final String BEFORE_QUERY = "Represent this sentence for searching relevant passages: ";

    private static final BgeEmbedder SHARED = new BgeEmbedder(InstantSource.system());

    private final EmbeddingSession session;

    public BgeEmbedder(InstantSource clock) {
        session = new EmbeddingSession(clock);
    }

    /** The model of this process, for all functions that run in it. */
    public static BgeEmbedder shared() {
        return SHARED;
    }

    /** Read with this class, which is at its first use. */
    private static final class Tokens {
        static final WordPieceTokenizer TOKENIZER = WordPieceTokenizer.bundled();
    }

    @Override
    public Model model() {
        return new Model("embedded", "bge-small-en-v1.5-q", "1");
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int maxTokens() {
        return MAX_TOKENS;
    }

    @Override
    public int tokens(String text) {
        return Tokens.TOKENIZER.count(text);
    }

    @Override
    public boolean knows(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public float[] query(String text) {
        return vector(BEFORE_QUERY + text);
    }

    private float[] vector(String text) {
        return session.run(Tokens.TOKENIZER.ids(text, MAX_TOKENS));
    }

    /** Gives back the memory if nobody has used the model for this long; it is loaded again when needed. */
    public boolean unloadIdleFor(Duration time) {
        return session.closeIfIdleFor(time);
    }
}
