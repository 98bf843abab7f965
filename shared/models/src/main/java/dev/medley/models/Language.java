package dev.medley.models;

/**
 * The language of a text or a recording.
 *
 * @param code BCP 47; {@code und} when it cannot be told
 * @param confidence 0 to 1
 */
public record Language(String code, double confidence) {

    public static final Language UNDETERMINED = new Language("und", 0);
}
