package dev.medley.chat.conversations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an answer relies on.
 *
 * @param number as the answer names it in brackets, from 1
 * @param quote as it stands in the passage
 * @param isReadable whether the reader may read the document now
 * @param isCurrent whether the passage still stands so in the document
 * @param ownerId whose document it is; null while the answer is being made, and where the document is gone
 */
public record Citation(
        int number,
        UUID documentId,
        UUID passageId,
        String title,
        List<String> headings,
        @Nullable Integer page,
        @Nullable Long timeMs,
        String quote,
        boolean isReadable,
        boolean isCurrent,
        @Nullable UUID ownerId) {

    public Citation {
        headings = List.copyOf(headings);
    }

    public Citation numbered(int other) {
        return new Citation(
                other, documentId, passageId, title, headings, page, timeMs, quote, isReadable, isCurrent, ownerId);
    }
}
