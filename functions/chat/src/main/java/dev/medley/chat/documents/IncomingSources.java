package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Origin;
import dev.medley.chat.parsing.DocumentFormat;
import dev.medley.chat.parsing.ParsingLimits;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.TextLength;
import dev.medley.objects.PresignedTransfer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at where a document is to come from before it is taken in. */
@Singleton
class IncomingSources {

    private final DocumentObjects objects;
    private final WebPages pages;
    private final SourceTexts texts;
    private final ParsingLimits limits;

    IncomingSources(DocumentObjects objects, WebPages pages, SourceTexts texts, ParsingLimits limits) {
        this.objects = objects;
        this.pages = pages;
        this.texts = texts;
        this.limits = limits;
    }

    Origin origin(UUID accountId, IncomingFile file, UUID fileId) {
        return switch (file) {
            case IncomingFile.Upload upload -> uploaded(upload, fileId);
            case IncomingFile.Web web -> {
                pages.require(web.url());
                yield new Origin(DocumentSource.URL, null, web.url(), fileId, name(web.url()), null, null);
            }
            case IncomingFile.Text text -> taken(accountId, text, fileId);
        };
    }

    private Origin uploaded(IncomingFile.Upload upload, UUID fileId) {
        DocumentFormat format = DocumentFormat.ofContentType(upload.contentType())
                .orElseThrow(() -> Refusal.invalid(
                        "document-type-unknown",
                        "/contentType",
                        "A document is PDF, DOCX, PPTX, XLSX, HTML, Markdown or plain text."));
        if (upload.sizeBytes() > limits.maxBytes()) {
            String detail = "A file has at most %,d bytes.".formatted(limits.maxBytes());
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "document-too-large", detail, List.of(new Fault("/sizeBytes", detail)));
        }
        return new Origin(
                DocumentSource.UPLOAD, null, null, fileId, upload.fileName(), format.contentType(), upload.sizeBytes());
    }

    private Origin taken(UUID accountId, IncomingFile.Text text, UUID fileId) {
        SourceTexts.SourceText found = texts.find(text.source(), text.id(), accountId)
                .orElseThrow(() -> Refusal.invalid(
                        "document-source-unknown", text.field(), "There is no such thing whose text is there."));
        return new Origin(
                text.source(),
                text.id(),
                null,
                fileId,
                found.title().isBlank() ? "Untitled" : TextLength.beginning(found.title(), Document.LONGEST_NAME),
                null,
                null);
    }

    /** The last part of the path, or the server. */
    private static String name(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\p{C}", "");
        return TextLength.beginning(last.isBlank() ? url.getHost() : last, Document.LONGEST_NAME);
    }

    /** The request that brings the file; null where none is uploaded. */
    @Nullable
    PresignedTransfer upload(Origin origin) {
        String contentType = origin.contentType();
        Long size = origin.sizeBytes();
        return origin.source() != DocumentSource.UPLOAD || contentType == null || size == null
                ? null
                : objects.upload(origin.fileId(), contentType, size);
    }
}
