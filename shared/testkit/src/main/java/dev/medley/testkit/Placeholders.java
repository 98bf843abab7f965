package dev.medley.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands in an example in place of ids, times, addresses and secrets. The same value has the same placeholder. */
final class Placeholders {

    private static final List<String> PEOPLE = List.of("ada", "grace", "alan", "barbara", "edsger", "hedy");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern SIGNATURE = Pattern.compile("\\?[^\"\\s]*X-Amz-[^\"\\s]*");
    private static final Pattern HOST =
            Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?|https://medley\\.test");

    /** A run of characters that nobody would write, with digits and letters of both kinds. */
    private static final Pattern RANDOM =
            Pattern.compile("(?=[\\w+/=-]*\\d)(?=[\\w+/=-]*[a-z])(?=[\\w+/=-]*[A-Z])[\\w+/=-]{20,}|[0-9a-f]{32,}");

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(password|token|secret|key|codes?|challenge|state|verifier|cursor|signature|otpauth.*|credential|"
                    + "clientDataJSON|authenticatorData|attestationObject|userHandle|etag|sha256|x|y|kid)");
    private static final Pattern WORDS = Pattern.compile("[a-z]+([-_:.*][a-z]+)*|[a-z]+([A-Z][a-z]+)*");

    private final Map<String, String> known = new HashMap<>();

    /** The placeholder of a property's value, or the value where it tells nothing. */
    String of(String name, String value) {
        if (name.equalsIgnoreCase("password") || name.endsWith("Password")) {
            return "correct horse battery staple";
        }
        boolean isSecret = SECRET_NAME.matcher(name).matches()
                && !WORDS.matcher(value).matches()
                && !value.contains(" ")
                && !ID.matcher(value).find();
        return isSecret ? TOKEN.matcher(value).find() ? inText(value) : alike(value) : inText(value);
    }

    /** A text with placeholders in all places that need one. */
    String inText(String text) {
        String scrubbed = replace(TOKEN, text, _ -> "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl");
        scrubbed = replace(SIGNATURE, scrubbed, _ -> "?X-Amz-Expires=900&X-Amz-Signature=signature");
        scrubbed = replace(HOST, scrubbed, _ -> "https://api.medley.example");
        scrubbed = replace(ID, scrubbed, n -> "01930000-0000-7000-8000-%012x".formatted(n));
        scrubbed = replace(TIME, scrubbed, n -> "2026-11-01T09:%02d:00Z".formatted(n % 60));
        scrubbed = replace(EMAIL, scrubbed, n -> PEOPLE.get(n % PEOPLE.size()) + "@example.org");
        return RANDOM.matcher(scrubbed)
                .replaceAll(match ->
                        isPlaceholder(match) ? "$0" : java.util.regex.Matcher.quoteReplacement(alike(match.group())));
    }

    private static boolean isPlaceholder(MatchResult match) {
        return match.group().startsWith("eyJhbGciOiJFUzI1NiJ9");
    }

    private String replace(Pattern pattern, String text, IntFunction<String> placeholder) {
        return pattern.matcher(text)
                .replaceAll(match -> known.computeIfAbsent(match.group(), _ -> placeholder.apply(known.size())));
    }

    /** As long as it was, up to 64 characters, with digits and letters where it had them. */
    private static String alike(String secret) {
        StringBuilder alike = new StringBuilder();
        for (int i = 0; i < Math.min(secret.length(), 64); i++) {
            char c = secret.charAt(i);
            if (Character.isDigit(c)) {
                alike.append((char) ('0' + (i + 1) % 10));
            } else if (Character.isUpperCase(c)) {
                alike.append((char) ('A' + i % 26));
            } else {
                alike.append(Character.isLowerCase(c) ? (char) ('a' + i % 26) : c);
            }
        }
        return alike.toString();
    }
}
