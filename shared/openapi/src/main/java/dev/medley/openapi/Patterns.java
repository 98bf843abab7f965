package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says Java's regular expressions in those of JavaScript, which JSON Schema uses. The whole value has to match, and a
 * choice of words is an {@code enum}.
 */
final class Patterns {

    private static final Pattern WORDS = Pattern.compile("\\^?\\(?([A-Za-z0-9_.-]+(?:\\|[A-Za-z0-9_.-]+)+)\\)?\\$?");
    private static final Pattern UNKNOWN_TO_JAVASCRIPT =
            Pattern.compile("\\\\[pPQEAzZhHRX]|\\(\\?(?![:=!<])|[*+?}]\\+|\\[[^\\]]*&&");

    /** Halves of surrogate pairs are left out: no JSON text that is valid UTF-8 has any. */
    private static final Map<String, String> CLASSES = Map.of(
            "\\p{Cs}", "",
            "\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f",
            "\\p{Cntrl}", "\\u0000-\\u001f\\u007f");

    private Patterns() {}

    static void rewrite(ObjectNode schema, String pattern) {
        Matcher words = WORDS.matcher(pattern);
        if (words.matches()) {
            schema.remove("pattern");
            ArrayNode values = schema.putArray("enum");
            for (String word : words.group(1).split("\\|", -1)) {
                values.add(word);
            }
        } else {
            schema.put("pattern", whole(translate(pattern)));
        }
    }

    static String translate(String pattern) {
        String translated = pattern;
        for (var entry : CLASSES.entrySet()) {
            translated = translated.replace(entry.getKey(), entry.getValue());
        }
        if (UNKNOWN_TO_JAVASCRIPT.matcher(translated).find()) {
            throw new IllegalArgumentException("JavaScript cannot read the regular expression " + pattern);
        }
        return translated;
    }

    private static String whole(String pattern) {
        boolean isAnchored = pattern.startsWith("^") && pattern.endsWith("$");
        return isAnchored ? pattern : "^(?:" + pattern + ")$";
    }
}
