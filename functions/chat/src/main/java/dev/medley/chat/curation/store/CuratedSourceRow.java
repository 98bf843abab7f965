package dev.medley.chat.curation.store;

import dev.medley.chat.conversations.Citation;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source of a curated answer, as it stands in the row. */
@Serdeable
record CuratedSourceRow(
        int number,
        UUID documentId,
        UUID passageId,
        String title,
        List<String> headings,
        @Nullable Integer page,
        @Nullable Long timeMs,
        String quote,
        boolean isReadable,
        boolean isCurrent) {

    Citation citation() {
        return new Citation(
                number, documentId, passageId, title, headings, page, timeMs, quote, isReadable, isCurrent, null);
    }
}
