package dev.medley.transcripts;

/** Whether there is anything to read. */
final class TextContent {

    /** What is said of a text without any. */
    static final String MISSING = "text-without-words";

    static final String MISSING_DETAIL = "There are no words in the text.";

    private TextContent() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
