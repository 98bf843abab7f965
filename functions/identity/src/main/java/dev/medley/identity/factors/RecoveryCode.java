package dev.medley.identity.factors;

import dev.medley.kernel.SecretToken;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/**
 * Opens an account once when its second factors are lost. 120 bits, so that a plain hash is enough (ASVS 5.0, 6.5.2, asks
 * for 112); written in groups of four, and read back however it was typed.
 */
public record RecoveryCode(String text) {

    static final int IN_A_SET = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 15;

    static List<RecoveryCode> set() {
        return Stream.generate(RecoveryCode::random).limit(IN_A_SET).toList();
    }

    private static RecoveryCode random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        String letters = Base32.toBase32String(bytes).toLowerCase(Locale.ROOT);
        return new RecoveryCode(String.join("-", letters.split("(?<=\\G.{4})")));
    }

    public byte[] hash() {
        return new SecretToken(text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)).hash();
    }

    /** Never the code itself. */
    @Override
    public String toString() {
        return "RecoveryCode[...]";
    }
}
