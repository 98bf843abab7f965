package dev.medley.identity.accounts;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import java.util.regex.Pattern;

/** How somebody wants to be called: 1 to 100 characters of any script, in one line. */
public record DisplayName(String text) {

    private static final int LONGEST = 100;

    /** Up to four words, a dot only at the end of one. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?=.{1,40}$)[\\p{L}\\p{M}'\u2019-]+\\.?(?: [\\p{L}\\p{M}'\u2019-]+\\.?){0,3}");

    public DisplayName {
        if (!isSound(text)) {
            throw Refusal.invalid(
                    "display-name-invalid",
                    "/displayName",
                    "A name has 1 to 100 characters in one line, all of which are seen.");
        }
    }

    /** Whether a text can be a name. */
    public static boolean isSound(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST && PlainText.isSingleLine(text);
    }

    /**
     * A name, of a person or a key, as a mail may carry it to somebody who may not have chosen it: a few words of letters.
     * Anything else, which might be a message or become a link, is empty.
     */
    static String harmless(String name) {
        return HARMLESS.matcher(name).matches() ? name : "";
    }

    /** The name that somebody typed, without the space around it. */
    public static DisplayName of(String typed) {
        return new DisplayName(typed.strip());
    }
}
