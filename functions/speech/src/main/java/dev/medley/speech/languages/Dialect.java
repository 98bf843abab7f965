package dev.medley.speech.languages;

import java.util.List;

/**
 * A variety of a language.
 *
 * @param tag BCP 47, with its region or script: {@code pt-BR}
 * @param confidence 0 to 1, among the varieties that are known
 * @param evidence the words that speak for it
 */
public record Dialect(String tag, double confidence, List<String> evidence) {}
