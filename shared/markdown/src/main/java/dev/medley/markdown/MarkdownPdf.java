package dev.medley.markdown;

import dev.medley.pdf.PdfPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Markdown as PDF. The whole text is attached as Markdown, so that nothing is lost of scripts that the font has no letters
 * for; the end of the file says which these are.
 */
public final class MarkdownPdf {

    private static final String ATTACHMENT = "text.md";
    private static final float MARGIN = 56;
    private static final float INDENT = 18;
    private static final float LEADING = 1.4f;
    private static final float SIZE = 11;
    private static final float NOTE = 9;
    private static final float[] HEADINGS = {22, 17, 14, 12.5f, 11.5f, 11};

    private MarkdownPdf() {}

    /** A file whose attachment is the text itself. */
    public static byte[] of(String markdown, DocumentProperties properties) throws IOException {
        return of(markdown, properties, markdown);
    }

    /** A file with another text attached, such as one that says more. */
    public static byte[] of(String markdown, DocumentProperties properties, String attached) throws IOException {
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(properties.title());
            information.setAuthor(properties.author());
            information.setSubject(properties.subject());
            information.setCreator("Medley");
            file.setDocumentInformation(information);
            file.getDocumentCatalog().setLanguage(properties.language());
            try (PdfPages pages = new PdfPages(file, MARGIN)) {
                for (TextBlock block : TextBlocks.of(markdown)) {
                    add(pages, block);
                }
                addMissing(pages);
            }
            attach(file, attached);
            file.save(out);
            return out.toByteArray();
        }
    }

    private static void add(PdfPages pages, TextBlock block) throws IOException {
        float size = block.heading() == 0 ? SIZE : HEADINGS[Math.min(block.heading(), HEADINGS.length) - 1];
        float left = block.indent() * INDENT;
        if (block.heading() > 0) {
            pages.down(size / 2);
        }
        boolean first = true;
        for (String line : pages.lines(block.text(), pages.width() - left, size)) {
            pages.down(size * LEADING);
            if (first && !block.marker().isEmpty()) {
                pages.text(left - INDENT, block.marker(), size);
            }
            pages.text(left, line, size);
            first = false;
        }
        pages.down(SIZE / 2);
    }

    private static void addMissing(PdfPages pages) throws IOException {
        List<String> missing = pages.missing();
        if (!missing.isEmpty()) {
            String note = "Not drawn, and shown as question marks: " + String.join(", ", missing)
                    + ". The whole text is attached to this file as " + ATTACHMENT + ".";
            pages.down(SIZE);
            for (String line : pages.lines(note, pages.width(), NOTE)) {
                pages.down(NOTE * LEADING);
                pages.text(0, line, NOTE);
            }
        }
    }

    private static void attach(PDDocument file, String markdown) throws IOException {
        byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile embedded = new PDEmbeddedFile(file, new ByteArrayInputStream(bytes));
        embedded.setSubtype("text/markdown");
        embedded.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHMENT);
        specification.setFileUnicode(ATTACHMENT);
        specification.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(file.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        file.getDocumentCatalog().setNames(names);
    }
}
