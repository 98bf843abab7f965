package dev.medley.models;

/**
 * How much of a text is written in a language.
 *
 * @param code BCP 47
 * @param share of its letters, 0 to 1
 */
public record LanguageShare(String code, double share) {}
