package dev.medley.transcripts;

import dev.medley.models.Links;
import dev.medley.models.spoken.SpokenText;

/** Whether there is anything to read. */
final class TextContent {

    /** What is said of a text without any. */
    static final String MISSING = "text-without-words";

    static final String MISSING_DETAIL = "There are no words in the text.";

    private TextContent() {}

    /** Captions can consist of times, and a text of links. */
    static boolean in(SpokenText text) {
        String words = Links.replace(text.words(), link -> "");
        return words.codePoints().anyMatch(Character::isLetter);
    }
}
