package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import java.util.regex.Pattern;

/** How somebody wants to be called: 1 to 100 characters of any script, in one line. */
public record DisplayName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\u2028\\u2029]{1,100}");

    public DisplayName {
        if (text.isBlank() || !SHAPE.matcher(text).matches()) {
            throw Refusal.invalid(
                    "display-name-invalid",
                    "/displayName",
                    "A name has 1 to 100 characters, none of which is a control character.");
        }
    }

    /** The name that somebody typed, without the space around it. */
    public static DisplayName of(String typed) {
        return new DisplayName(typed.strip());
    }
}
