package dev.medley.chat.curation.web;

import dev.medley.chat.conversations.Citation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.curation.CuratedAnswer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "CuratedAnswer", description = "An answer that an editor wrote")
record CuratedAnswerView(
        UUID id,
        String question,

        @Schema(description = "Withheld from who may not read all of its sources")
        String answer,

        @Nullable @Schema(description = "The answer that it corrects")
        UUID correctsId,

        List<SourceView> sources,

        @Schema(description = "Whether it is given; false where it is retired")
        boolean active,

        @Nullable @Schema(description = "Who wrote it last; null where the account is gone")
        UUID editorId,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static CuratedAnswerView of(CuratedAnswer answer) {
        return new CuratedAnswerView(
                answer.id(),
                answer.question(),
                answer.isReadable() ? answer.answer() : ConversationMessage.WITHHELD,
                answer.correctsId(),
                answer.sources().stream().map(SourceView::of).toList(),
                answer.active(),
                answer.editorId(),
                answer.version(),
                answer.createdAt(),
                answer.updatedAt());
    }

    @Serdeable
    @Schema(name = "CuratedAnswerSource", description = "A passage that a curated answer relies on")
    record SourceView(
            int number,

            @Schema(description = "Whether one may read it; where not, nothing else is said")
            boolean available,

            @Nullable UUID documentId,
            @Nullable UUID passageId,
            @Nullable String title,
            @Nullable String quote) {

        static SourceView of(Citation source) {
            return source.isReadable()
                    ? new SourceView(
                            source.number(),
                            true,
                            source.documentId(),
                            source.passageId(),
                            source.title(),
                            source.quote())
                    : new SourceView(source.number(), false, null, null, null, null);
        }
    }
}
