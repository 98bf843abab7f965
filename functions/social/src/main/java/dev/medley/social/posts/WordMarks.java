package dev.medley.social.posts;

import dev.medley.kernel.Refusal;
import dev.medley.social.profiles.Handles;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hashtags and names in a text. */
public final class WordMarks {

    private static final int MOST = 30;

    /** Not the tail of an address or of another word. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./+-])@([A-Za-z0-9_]{3,30})(?![\\p{L}\\p{N}_@])");

    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/#])#([\\p{L}\\p{N}\\p{M}_]{1,50})(?![\\p{L}\\p{N}\\p{M}_])");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private WordMarks() {}

    /** The handles that a text names, folded. */
    public static Set<String> mentions(String text) {
        return found(MENTION, text)
                .map(Handles::folded)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The hashtags of a text, in lower case; a number alone is none. */
    public static Set<String> hashtags(String text) {
        return found(HASHTAG, text)
                .filter(tag -> LETTER.matcher(tag).find())
                .map(WordMarks::folded)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A hashtag that somebody names by itself, with or without its sign, as it is looked for.
     *
     * @throws Refusal {@code validation-failed}
     */
    public static String tag(String pointer, String text) {
        String sign = text.strip();
        return hashtags(sign.startsWith("#") ? sign : "#" + sign).stream()
                .filter(tag -> tag.equals(folded(sign.startsWith("#") ? sign.substring(1) : sign)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "validation-failed", pointer, "A hashtag has letters, digits and _, and not digits alone."));
    }

    /** A hashtag as it is looked for. */
    public static String folded(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(match -> match.group(1))
                .distinct();
    }
}
