package dev.medley.audio;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 digits in lower case
 */
public record Sha256(String hex) {

    private static final int LENGTH = 32;

    public static Sha256 of(byte[] digest) {
        return new Sha256(Digests.hex(digest));
    }

    /** Reads a digest that a client wrote, in hexadecimal or in base64. */
    public static Sha256 parse(String text) {
        try {
            byte[] digest = text.length() == 2 * LENGTH
                    ? HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT))
                    : Base64.getDecoder().decode(text);
            if (digest.length == LENGTH) {
                return of(digest);
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like a digest of the wrong length.
        }
        throw Refusal.invalid("sha256-invalid", "/sha256", "A SHA-256 digest has 32 bytes, in hexadecimal or base64.");
    }

    /** The digest of a file's bytes. */
    public static Sha256 of(Path file) throws IOException {
        return of(Digests.sha256(file));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }
}
