package dev.medley.moderation.statements;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import java.security.SecureRandom;

/**
 * A random secret of a mail that allows no more than to read one decision and to appeal it; only its hash is kept. Its 256 bits
 * are guessed by nobody, so a plain SHA-256 is enough.
 */
public record StatementToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    static StatementToken random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new StatementToken(Base64Url.encode(bytes));
    }

    public byte[] hash() {
        return Digests.sha256(text);
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "StatementToken[...]";
    }
}
