package dev.medley.chat.conversations.web;

import dev.medley.chat.conversations.Citation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ChatCitation", description = "A passage that an answer relies on")
record CitationView(
        @Schema(description = "As the text names it in brackets", example = "1")
        int number,

        @Schema(description = "Whether one may still read the source; where not, nothing else is said")
        boolean available,

        @Nullable @Schema(description = "Whether the passage still stands so in the document")
        Boolean current,

        @Nullable UUID documentId,
        @Nullable UUID passageId,
        @Nullable String title,
        @Nullable List<String> headings,

        @Nullable @Schema(description = "Page, slide or sheet, from 1; null where there is none")
        Integer page,

        @Nullable @Schema(description = "When it was said; null where nothing is spoken")
        Long timeMs,

        @Nullable @Schema(description = "As it stands in the passage, letter for letter")
        String quote,

        @Nullable
        @Schema(
                description =
                        "Whose document it is: one's own account, or that of whoever shared it; null while the answer is made")
        UUID ownerId) {

    static CitationView of(Citation citation) {
        if (!citation.isReadable()) {
            return new CitationView(citation.number(), false, null, null, null, null, null, null, null, null, null);
        }
        return new CitationView(
                citation.number(),
                true,
                citation.isCurrent(),
                citation.documentId(),
                citation.passageId(),
                citation.title(),
                citation.headings(),
                citation.page(),
                citation.timeMs(),
                citation.quote(),
                citation.ownerId());
    }
}
