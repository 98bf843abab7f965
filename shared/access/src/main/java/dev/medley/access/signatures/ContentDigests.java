package dev.medley.access.signatures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digests of bodies (RFC 9530). */
final class ContentDigests {

    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Pattern MEMBER = Pattern.compile("([a-z0-9-]+)=:([A-Za-z0-9+/=]*):");

    private ContentDigests() {}

    /** Whether a header has a digest of an algorithm that is known here, and each such is that of the body. */
    static boolean match(String header, byte[] body) {
        boolean isKnown = false;
        for (String member : header.split(",", -1)) {
            Matcher parts = MEMBER.matcher(member.strip());
            if (!parts.matches()) {
                return false;
            }
            String algorithm = ALGORITHMS.get(parts.group(1));
            if (algorithm != null && !MessageDigest.isEqual(digest(algorithm, body), decoded(parts.group(2)))) {
                return false;
            }
            isKnown |= algorithm != null;
        }
        return isKnown;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
