package dev.medley.chat.documents.web;

import dev.medley.chat.documents.Document;
import dev.medley.chat.documents.DocumentSource;
import dev.medley.chat.documents.DocumentState;
import dev.medley.chat.parsing.DocumentFormat;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Document", description = "Something that questions are asked about")
record DocumentView(
        UUID id,

        @Schema(description = "Who brought it; what others share is read alone")
        UUID ownerId,

        String title,
        DocumentSource source,

        @Nullable @Schema(description = "The transcript, transcription or content item that it is taken from")
        UUID sourceId,

        @Nullable @Schema(description = "Where on the web it is from")
        URI url,

        String fileName,

        @Schema(description = "Counts its changes") int version,

        @Schema(description = "Where its latest version stands")
        DocumentState state,

        @Nullable @Schema(description = "Why its latest version was rejected; null unless it was")
        ReasonView reason,

        @Schema(description = "What makes its latest version, to be followed at /api/jobs/{jobId}")
        UUID jobId,

        @Nullable
        @Schema(
                description =
                        "The version that is found; null until one could be read. A rejected one leaves it in place")
        IndexedView indexed,

        Instant createdAt,
        Instant updatedAt) {

    static DocumentView of(Document document) {
        Document.Origin origin = document.origin();
        Document.Reason reason = document.reason();
        return new DocumentView(
                document.id(),
                document.ownerId(),
                document.title(),
                origin.source(),
                origin.sourceId(),
                origin.url(),
                origin.fileName(),
                document.version(),
                document.state(),
                reason == null ? null : new ReasonView(reason.code(), reason.detail()),
                document.jobId(),
                IndexedView.of(document.indexed()),
                document.createdAt(),
                document.updatedAt());
    }

    @Serdeable
    @Schema(name = "DocumentReason")
    record ReasonView(
            @Schema(example = "password-protected") String code, String detail) {}

    @Serdeable
    @Schema(name = "IndexedDocument", description = "A version of a document that is found")
    record IndexedView(
            String fileName,
            long sizeBytes,
            DocumentFormat format,

            @Schema(
                    description =
                            "BCP 47; und where it cannot be told. Other than English, a document is found by its words alone")
            String language,

            @Nullable @Schema(description = "How many pages, slides or sheets; null where there are none")
            Integer pages,

            int passages,

            @Schema(
                    description =
                            "How many characters were left out because nobody sees them: a sign of hidden instructions")
            int hiddenCharacters,

            Instant indexedAt) {

        static @Nullable IndexedView of(Document.@Nullable Indexed indexed) {
            return indexed == null
                    ? null
                    : new IndexedView(
                            indexed.fileName(),
                            indexed.sizeBytes(),
                            indexed.format(),
                            indexed.language(),
                            indexed.pages(),
                            indexed.passages(),
                            indexed.hiddenCharacters(),
                            indexed.at());
        }
    }
}
