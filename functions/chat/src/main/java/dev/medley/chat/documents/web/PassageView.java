package dev.medley.chat.documents.web;

import dev.medley.chat.passages.DocumentPassage;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DocumentPassage", description = "A part of a document that is found by itself")
record PassageView(
        @Schema(description = "Stays the same in later versions that hold the same passage")
        UUID id,

        @Schema(description = "The sections that it is in, outermost first")
        List<String> headings,

        @Nullable @Schema(description = "Page, slide or sheet, from 1; null where there is none")
        Integer page,

        @Nullable @Schema(description = "When it was said; null where nothing is spoken")
        Long timeMs,

        String text,

        @Schema(description = "Where it begins in the text of the document, in UTF-16 units")
        int start,

        int end,

        @Schema(description = "Whether it is found by meaning too; where not, by its words alone")
        boolean hasVector) {

    static PassageView of(DocumentPassage passage) {
        return new PassageView(
                passage.id(),
                passage.headings(),
                passage.page(),
                passage.timeMs(),
                passage.text(),
                passage.start(),
                passage.end(),
                passage.hasVector());
    }
}
