package dev.medley.kernel;

import java.util.Base64;

/** Bytes as text that may stand in URLs and headers (RFC 4648, 5, without padding). */
public final class Base64Url {

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #encode} made.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
