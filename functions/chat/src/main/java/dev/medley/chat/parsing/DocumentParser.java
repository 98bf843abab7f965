package dev.medley.chat.parsing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads files. What a file is, its bytes say; what was said of it decides only between types that are all characters.
 *
 * <p>Each is read in a thread of its own, which is given up when its time is over or its stack is used up.
 */
@Singleton
public class DocumentParser {

    private static final long STACK = 4L << 20;
    private static final int HEAD = 8192;

    private final ParsingLimits limits;

    DocumentParser(ParsingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param declared what it is said to be
     * @throws DocumentRefused where it cannot or must not be read
     */
    public ParsedDocument parse(Path file, DocumentFormat declared) {
        FutureTask<ParsedDocument> reading = new FutureTask<>(() -> read(file, declared));
        Thread thread = new Thread(null, reading, "document-parser", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            throw BlockSink.timedOut();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was read", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** What was said, as a document. */
    public ParsedDocument spoken(String title, List<DocumentBlock> said) {
        BlockSink sink = new BlockSink(limits);
        said.forEach(sink::add);
        return sink.document(DocumentFormat.TEXT, title, null);
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case DocumentRefused refused -> refused;
            case StackOverflowError _ -> new DocumentRefused("nested-too-deeply", "The document is nested too deeply.");
            case OutOfMemoryError _ ->
                new DocumentRefused("archive-too-large", "The file unpacks to more than is read.");
            case null, default -> new IllegalStateException("A file could not be read", e.getCause());
        };
    }

    private ParsedDocument read(Path file, DocumentFormat declared) throws IOException {
        if (Files.size(file) > limits.maxBytes()) {
            throw new DocumentRefused("file-too-large", "A file has at most %,d bytes.".formatted(limits.maxBytes()));
        }
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        boolean isPdf = start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-");
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return office(file, declared);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw compound(file);
        }
        require(isPdf == (declared == DocumentFormat.PDF), declared);
        require(isPdf || declared.isPlain(), declared);
        return isPdf ? PdfParser.parse(file, limits) : plain(file, declared, start);
    }

    private ParsedDocument plain(Path file, DocumentFormat declared, String start) throws IOException {
        String text = Charsets.decode(Files.readAllBytes(file));
        String first = start.stripLeading().toLowerCase(Locale.ROOT);
        if (declared == DocumentFormat.HTML || first.startsWith("<!doctype html") || first.startsWith("<html")) {
            return HtmlParser.parse(text, limits);
        }
        return declared == DocumentFormat.MARKDOWN
                ? MarkdownParser.parse(text, limits)
                : TextParser.parse(text, limits);
    }

    private ParsedDocument office(Path file, DocumentFormat declared) {
        try (OfficePackage archive = new OfficePackage(file, limits)) {
            if (archive.has("word/document.xml")) {
                require(declared == DocumentFormat.DOCX, declared);
                return WordParser.parse(archive, limits);
            }
            if (archive.has("ppt/presentation.xml")) {
                require(declared == DocumentFormat.PPTX, declared);
                return SlidesParser.parse(archive, limits);
            }
            require(archive.has("xl/workbook.xml") && declared == DocumentFormat.XLSX, declared);
            return SheetParser.parse(archive, limits);
        }
    }

    private static void require(boolean isSo, DocumentFormat declared) {
        if (!isSo) {
            throw new DocumentRefused(
                    "type-mismatch", "The file is not what it says: it is no %s.".formatted(declared.label()));
        }
    }

    /** Office encrypts into the container that it used before 2007. */
    private static DocumentRefused compound(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
        return bytes.contains("EncryptedPackage")
                ? new DocumentRefused("password-protected", "The file is protected by a password.")
                : new DocumentRefused("type-unsupported", "Files of Office before 2007 are not read; save it anew.");
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
