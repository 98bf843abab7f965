package dev.medley.chat.passages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passage as part of its document. */
public record DocumentPassage(
        UUID id,
        int ordinal,
        List<String> headings,
        @Nullable Integer page,
        @Nullable Long timeMs,
        String text,
        int start,
        int end,
        boolean hasVector) {

    public DocumentPassage {
        headings = List.copyOf(headings);
    }
}
