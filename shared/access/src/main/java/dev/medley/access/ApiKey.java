package dev.medley.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@value #PREFIX}, 40 random characters (238 bits), and six that check the others, so that
 * scanners for leaked secrets know one when they see it and a mistyped one costs no look into the database.
 */
public final class ApiKey {

    public static final String PREFIX = "mdl_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 40;
    private static final int CHECK_LENGTH = 6;
    private static final Pattern SHAPE =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_LENGTH + CHECK_LENGTH) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKey() {}

    public static String random() {
        StringBuilder key = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.append(check(key.toString())).toString();
    }

    /** Whether a text can be a key at all: its shape, and that its last characters check the others. */
    public static boolean isWellFormed(String text) {
        int end = text.length() - CHECK_LENGTH;
        return SHAPE.matcher(text).matches() && check(text.substring(0, end)).equals(text.substring(end));
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] check = new char[CHECK_LENGTH];
        for (int i = CHECK_LENGTH - 1; i >= 0; i--) {
            check[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(check);
    }
}
