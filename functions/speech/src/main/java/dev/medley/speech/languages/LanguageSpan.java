package dev.medley.speech.languages;

/**
 * A stretch of a text in one language.
 *
 * @param start where it begins, in UTF-16 units, as JavaScript and Java count
 * @param end where it ends, the position after its last character
 * @param language BCP 47; {@code und} where it cannot be told
 * @param confidence 0 to 1
 */
public record LanguageSpan(int start, int end, String language, double confidence) {

    int length() {
        return end - start;
    }
}
