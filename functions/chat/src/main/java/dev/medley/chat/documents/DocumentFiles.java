package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Origin;
import dev.medley.chat.documents.SourceTexts.SourceText;
import dev.medley.chat.documents.WebPages.WebPage;
import dev.medley.chat.parsing.DocumentBlock;
import dev.medley.chat.parsing.DocumentFormat;
import dev.medley.chat.parsing.DocumentParser;
import dev.medley.chat.parsing.DocumentRefused;
import dev.medley.chat.parsing.ParsedDocument;
import dev.medley.objects.StoredObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets what a version of a document is made of, keeps it, and has it read. */
@Singleton
class DocumentFiles {

    private final DocumentObjects objects;
    private final WebPages pages;
    private final SourceTexts texts;
    private final DocumentParser parser;

    DocumentFiles(DocumentObjects objects, WebPages pages, SourceTexts texts, DocumentParser parser) {
        this.objects = objects;
        this.pages = pages;
        this.texts = texts;
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param language as its source says; null where it does not
     */
    record Obtained(
            ParsedDocument parsed, long sizeBytes, @Nullable String language) {}

    boolean hasArrived(Origin origin) {
        return objects.uploaded(origin.fileId()).isPresent();
    }

    Obtained obtain(Document document) {
        Origin origin = document.origin();
        return switch (origin.source()) {
            case UPLOAD -> inFolder(file -> uploaded(origin, file));
            case URL -> inFolder(file -> fetched(origin, file));
            case TRANSCRIPT, TRANSCRIPTION, CONTENT -> inFolder(file -> taken(document, file));
        };
    }

    private interface Reading {
        Obtained read(Path file) throws IOException;
    }

    private static Obtained inFolder(Reading reading) {
        try {
            Path folder = Files.createTempDirectory("document");
            Path file = folder.resolve("file");
            try {
                return reading.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Obtained uploaded(Origin origin, Path file) throws IOException {
        Optional<StoredObject> object = objects.uploaded(origin.fileId());
        if (object.isEmpty()) {
            throw new DocumentRefused("upload-missing", "The file is not there any more; upload it again.");
        }
        if (!Objects.equals(origin.sizeBytes(), object.get().sizeBytes())) {
            throw new DocumentRefused("size-mismatch", "The file has not as many bytes as were announced.");
        }
        objects.fetchUpload(origin.fileId(), file);
        return read(
                origin,
                file,
                DocumentFormat.ofContentType(String.valueOf(origin.contentType()))
                        .orElseThrow(),
                null);
    }

    private Obtained fetched(Origin origin, Path file) throws IOException {
        WebPage page = pages.get(Objects.requireNonNull(origin.url()));
        Files.write(file, page.bytes());
        return read(origin, file, page.format(), null);
    }

    private Obtained taken(Document document, Path file) throws IOException {
        Origin origin = document.origin();
        SourceText text = texts.find(origin.source(), Objects.requireNonNull(origin.sourceId()), document.ownerId())
                .orElseThrow(() -> new DocumentRefused(
                        "document-source-unknown", "What the document was taken from is not there any more."));
        Files.writeString(file, text.text(), StandardCharsets.UTF_8);
        if (text.segments().isEmpty()) {
            return read(origin, file, DocumentFormat.MARKDOWN, text.language());
        }
        ParsedDocument spoken = parser.spoken(
                text.title(),
                text.segments().stream()
                        .map(segment -> DocumentBlock.spoken(segment.text(), segment.startMs()))
                        .toList());
        objects.store(file, origin.fileId(), spoken.format().contentType());
        return new Obtained(spoken, Files.size(file), text.language());
    }

    private Obtained read(Origin origin, Path file, DocumentFormat format, @Nullable String language)
            throws IOException {
        ParsedDocument parsed = parser.parse(file, format);
        objects.store(file, origin.fileId(), parsed.format().contentType());
        return new Obtained(parsed, Files.size(file), language);
    }
}
