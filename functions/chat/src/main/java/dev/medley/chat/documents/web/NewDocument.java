package dev.medley.chat.documents.web;

import dev.medley.chat.documents.DocumentSource;
import dev.medley.chat.documents.IncomingFile;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        description =
                "A document to come, from one source: a file (fileName, contentType, sizeBytes), a url, a transcript, a "
                        + "transcription or a published content item")
record NewDocument(
        @Nullable
        @Size(min = 1, max = 200)
        @SingleLine
        @Schema(description = "If left out, the name of what it comes from")
        String title,

        @Nullable @Size(min = 1, max = 200) @SingleLine @Schema(example = "handbook.pdf")
        String fileName,

        @Nullable @Size(max = 200) @SingleLine @Schema(example = "application/pdf")
        String contentType,

        @Nullable @Min(1) Long sizeBytes,

        @Nullable @Size(max = 2000) @Schema(format = "uri", example = "https://www.example.com/handbook.html")
        String url,

        @Nullable UUID transcriptId,
        @Nullable UUID transcriptionId,
        @Nullable UUID contentId,

        @Nullable @Size(max = 20) @Schema(description = "Collections, of which one is owner or editor, to put it into")
        List<UUID> collectionIds) {

    /** Where it comes from; the one source that is named. */
    IncomingFile file() {
        IncomingFile file = fileOrNull();
        if (file == null) {
            throw invalid(
                    "/fileName", "Name one source: a file, a url, a transcript, a transcription or a content item.");
        }
        return file;
    }

    @Nullable
    IncomingFile fileOrNull() {
        List<IncomingFile> files = new ArrayList<>();
        if (fileName != null || contentType != null || sizeBytes != null) {
            files.add(upload());
        }
        if (url != null) {
            files.add(new IncomingFile.Web(uri(url)));
        }
        add(files, DocumentSource.TRANSCRIPT, transcriptId, "/transcriptId");
        add(files, DocumentSource.TRANSCRIPTION, transcriptionId, "/transcriptionId");
        add(files, DocumentSource.CONTENT, contentId, "/contentId");
        if (files.size() > 1) {
            throw invalid("/fileName", "A document comes from one source alone.");
        }
        return files.isEmpty() ? null : files.getFirst();
    }

    private IncomingFile upload() {
        if (fileName == null || fileName.isBlank() || contentType == null || sizeBytes == null) {
            throw invalid("/fileName", "A file has a fileName, a contentType and its sizeBytes.");
        }
        return new IncomingFile.Upload(fileName.strip(), contentType, sizeBytes);
    }

    private static void add(List<IncomingFile> files, DocumentSource source, @Nullable UUID id, String field) {
        if (id != null) {
            files.add(new IncomingFile.Text(source, id, field));
        }
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException _) {
            throw invalid("/url", "This is no address.");
        }
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("document-source-invalid", pointer, detail);
    }
}
