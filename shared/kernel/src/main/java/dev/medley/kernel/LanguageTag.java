package dev.medley.kernel;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes languages as BCP 47 tags. */
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
     * @param pointer where the tag stands in the request
     * @throws Refusal {@code locale-invalid} where it names none
     */
    public static Locale parse(String tag, String pointer) {
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
        throw Refusal.invalid("locale-invalid", pointer, "A locale is a BCP 47 tag, such as en or de-AT.");
    }
}
