package dev.medley.requestlog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be written down of a text that somebody sent. */
final class SecretMask {

    static final String MASKED = "***";

    private static final int LONGEST = 80;
    private static final int LONGEST_NAME = 100;

    /** Names of members whose values are nobody's business, whatever they look like. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "pass|pwd|^pw$|kennwort|secret|token|code|otp|pin$|key|credential|authori[sz]ation|signature|assertion|attestation|challenge"
                    + "|verifier|proof|recovery|cookie|cvc|cvv|card|iban|nonce|clientdata|authenticatordata|sealed",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Long, without a gap, and with digits and letters in it. */
    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_.~+/=-]{20,}");

    /** Names of members that people type a login into, and now and then their password instead. */
    private static final Pattern LOGIN = Pattern.compile("e-?mail|login|user-?_?name", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL = Pattern.compile("([^@\\s])[^@\\s]*@([^@\\s]+)");
    private static final Pattern URL = Pattern.compile("(\\w+://)(?:[^/?#\\s@]*@)?([^/?#\\s@]*)\\S*");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer|basic)\\s+\\S+");

    private SecretMask() {}

    static boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /**
     * Addresses lose the most of their name, links all behind their host, and what looks like a secret or is long, all.
     *
     * @param name of the member; null where it is in a list
     */
    static String mask(@Nullable String name, String text) {
        if (isRandom(text) || (name != null && LOGIN.matcher(name).find() && !text.contains("@"))) {
            return MASKED;
        }
        // First, because the patterns below look again from every place of a text that does not match.
        if (text.length() > LONGEST) {
            return "(" + text.length() + " characters)";
        }
        String shown = URL.matcher(text).replaceAll("$1$2/" + MASKED);
        shown = EMAIL.matcher(shown).replaceAll("$1" + MASKED + "@$2");
        return BEARER.matcher(shown).replaceAll("$1 " + MASKED);
    }

    /** The name of a member; hidden where it may be a secret that was put in its place. */
    static String name(String name) {
        return name.length() > LONGEST_NAME ? "(long name)" : isRandom(name) ? MASKED : name;
    }

    /** A path whose segments are shown, unless they look like secrets; parameters in them (RFC 3986, 3.3) are not. */
    static String path(String path) {
        if (path.length() < 20 && path.indexOf(';') < 0) {
            return path;
        }
        StringBuilder shown = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            int parameters = segment.indexOf(';');
            String name = parameters < 0 ? segment : segment.substring(0, parameters);
            shown.append(shown.isEmpty() && segment.isEmpty() ? "" : "/")
                    .append(isRandom(name) ? MASKED : name)
                    .append(parameters < 0 ? "" : ";" + MASKED);
        }
        return path.startsWith("/") ? shown.toString() : shown.substring(1);
    }

    private static boolean isRandom(String text) {
        return RANDOM.matcher(text).matches() && !ID.matcher(text).matches();
    }
}
