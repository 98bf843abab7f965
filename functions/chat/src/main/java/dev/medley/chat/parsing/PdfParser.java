package dev.medley.chat.parsing;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: the text of each page, in reading order. */
final class PdfParser {

    private static final long MAIN_MEMORY = 64L << 20;

    private PdfParser() {}

    static ParsedDocument parse(Path file, ParsingLimits limits) {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MAIN_MEMORY, limits.maxUnpackedBytes());
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, memory.streamCache)) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw new DocumentRefused(
                        "copying-forbidden", "The file's owner has forbidden to take text out of it.");
            }
            if (document.getNumberOfPages() == 0) {
                throw DocumentRefused.broken("The file is damaged: it has no pages.");
            }
            if (document.getNumberOfPages() > limits.maxPages()) {
                throw new DocumentRefused(
                        "too-many-pages", "A document has at most %,d pages.".formatted(limits.maxPages()));
            }
            return read(document, limits);
        } catch (InvalidPasswordException _) {
            throw new DocumentRefused("password-protected", "The file is protected by a password.");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException _) {
            // PDFBox tells of a broken file by these.
            throw DocumentRefused.broken("The file is damaged: it is no PDF that can be read.");
        }
    }

    private static ParsedDocument read(PDDocument document, ParsingLimits limits) throws IOException {
        BlockSink sink = new BlockSink(limits);
        PageText stripper = new PageText();
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            for (PageText.Part part : stripper.read(document, page)) {
                sink.add(
                        part.isHeading()
                                ? DocumentBlock.heading(part.level(), part.text(), page)
                                : DocumentBlock.text(part.text(), page));
            }
            sink.hide(stripper.hidden());
        }
        return sink.document(
                DocumentFormat.PDF, document.getDocumentInformation().getTitle(), pages);
    }
}
