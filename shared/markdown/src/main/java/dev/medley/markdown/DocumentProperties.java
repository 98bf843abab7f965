package dev.medley.markdown;

/**
 * What a file says about itself.
 *
 * @param language a tag of BCP 47
 */
public record DocumentProperties(String title, String author, String subject, String language) {

    /** Properties of a text that no person in particular has written. */
    public static DocumentProperties titled(String title, String language) {
        return new DocumentProperties(title, "", "", language);
    }
}
