package dev.medley.chat.passages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that answers a question, perhaps.
 *
 * @param title of the document
 * @param page of the file, from 1, or the slide; null where there is none
 * @param timeMs when it was said; null where nothing is spoken
 * @param start where it begins in the text of the document, in UTF-16 units
 */
public record FoundPassage(
        UUID passageId,
        UUID documentId,
        String title,
        List<String> headings,
        @Nullable Integer page,
        @Nullable Long timeMs,
        String text,
        int start,
        int end,
        Score score) {

    public FoundPassage {
        headings = List.copyOf(headings);
    }

    /**
     * How a passage was found.
     *
     * @param total what the order is by
     * @param textRank its place by words, from 1; null where none of them is in it
     * @param textScore how well its words fit (BM25); null likewise
     * @param vectorRank its place by meaning, from 1; null where it was not among the nearest
     * @param similarity how near its meaning is, 1 at most; null likewise
     */
    public record Score(
            double total,
            @Nullable Integer textRank,
            @Nullable Double textScore,
            @Nullable Integer vectorRank,
            @Nullable Double similarity) {}

    FoundPassage with(Score other) {
        return new FoundPassage(passageId, documentId, title, headings, page, timeMs, text, start, end, other);
    }
}
