package dev.medley.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a text is. A limit on what is stored or sent counts code points, as JSON Schema and PostgreSQL do; where a person
 * sees the length, graphemes are counted: what a reader takes for one character.
 */
public final class TextLength {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private TextLength() {}

    /** The number of code points; half a surrogate pair counts as one. */
    public static int codePoints(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /**
     * As much of a text as there may be; a surrogate pair is never cut in two.
     *
     * @param most how many code points
     */
    public static String beginning(String text, int most) {
        return codePoints(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** The number of graphemes. */
    public static int graphemes(CharSequence text) {
        return (int) eachGrapheme(text).count();
    }

    /** The graphemes of a text in their order. */
    public static Stream<String> eachGrapheme(CharSequence text) {
        return GRAPHEME.matcher(text).results().map(MatchResult::group);
    }
}
