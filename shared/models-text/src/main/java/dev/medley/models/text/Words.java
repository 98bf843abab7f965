package dev.medley.models.text;

import java.util.Locale;

/** Spelling of single words. */
final class Words {

    private Words() {}

    /** The word with its first letter, which may be two chars, as a capital. */
    static String capitalised(String word, Locale locale) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(locale) + word.substring(first);
    }
}
