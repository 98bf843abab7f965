package dev.medley.chat.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read in a document.
 *
 * @param title as the document itself says; null where it does not
 * @param pages how many pages or slides it has; null where there are none
 * @param hiddenCharacters how many characters were left out because nobody would see them
 */
public record ParsedDocument(
        DocumentFormat format,
        @Nullable String title,
        @Nullable Integer pages,
        List<DocumentBlock> blocks,
        int hiddenCharacters) {

    public ParsedDocument {
        blocks = List.copyOf(blocks);
    }
}
