package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How people name the language that they like to be written to in: BCP 47. */
public final class LanguageTag {

    private static final int LONGEST = 100;

    private LanguageTag() {}

    /** How a locale is kept and shown; null where nobody said one. */
    public static @Nullable String text(@Nullable Locale locale) {
        return locale == null ? null : locale.toLanguageTag();
    }

    /** The locale that was kept as such a text. */
    public static @Nullable Locale kept(@Nullable String text) {
        return text == null ? null : Locale.forLanguageTag(text);
    }

    /**
     * The locale that a tag names.
     *
     * @throws Refusal {@code locale-invalid} where it names none
     */
    public static Locale parse(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.length() <= LONGEST ? tag : "")
                    .build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException _) {
            // Told below, as what is empty or too long is.
        }
        throw Refusal.invalid("locale-invalid", "/locale", "A locale is a BCP 47 tag, such as en or de-AT.");
    }
}
