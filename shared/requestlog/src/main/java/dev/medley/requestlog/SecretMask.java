package dev.medley.requestlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be written down of a text that somebody sent. */
final class SecretMask {

    static final String MASKED = "***";

    private static final int LONGEST = 80;

    /** Names of members whose values are nobody's business, whatever they look like. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "pass|secret|token|code|otp|pin$|key|credential|authori[sz]ation|signature|assertion|attestation|challenge"
                    + "|verifier|proof|recovery|cookie|cvc|cvv|card|iban|nonce|clientdata|authenticatordata|sealed",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Long, without a gap, and with digits and letters in it. */
    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_.~+/=-]{20,}");

    private static final Pattern EMAIL = Pattern.compile("([^@\\s])[^@\\s]*@([^@\\s]+)");
    private static final Pattern URL = Pattern.compile("(\\w+://)(?:[^/?#\\s@]*@)?([^/?#\\s@]*).*", Pattern.DOTALL);

    private SecretMask() {}

    static boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** Addresses lose the most of their name, links all behind their host, and what looks like a secret or is long, all. */
    static String mask(String text) {
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return url.group(1) + url.group(2) + "/" + MASKED;
        }
        Matcher email = EMAIL.matcher(text);
        if (email.matches()) {
            return email.group(1) + MASKED + "@" + email.group(2);
        }
        if (isRandom(text)) {
            return MASKED;
        }
        return text.length() > LONGEST ? "(" + text.length() + " characters)" : text;
    }

    /** A path whose segments are shown, unless they look like secrets. */
    static String path(String path) {
        if (path.length() < 20) {
            return path;
        }
        StringBuilder shown = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            shown.append(shown.isEmpty() && segment.isEmpty() ? "" : "/").append(isRandom(segment) ? MASKED : segment);
        }
        return path.startsWith("/") ? shown.toString() : shown.substring(1);
    }

    private static boolean isRandom(String text) {
        return RANDOM.matcher(text).matches() && !ID.matcher(text).matches();
    }
}
