package dev.medley.content.exports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Writes an item as PDF. The whole text is attached as Markdown, so that nothing is lost of scripts that the font has no
 * letters for.
 */
final class PdfDocument {

    private static final String ATTACHMENT = "text.md";

    private PdfDocument() {}

    static byte[] of(ExportedItem item) throws IOException {
        String markdown = ItemMarkdown.of(item);
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(item.document().title());
            information.setAuthor(item.document().byline());
            information.setSubject(item.document().summary());
            information.setCreator("Medley");
            file.setDocumentInformation(information);
            file.getDocumentCatalog().setLanguage(item.document().locale());
            try (FlowingPages pages = new FlowingPages(file)) {
                for (TextBlock block : TextBlocks.of(markdown)) {
                    pages.add(block);
                }
            }
            attach(file, ItemMarkdown.withFrontMatter(item));
            file.save(out);
            return out.toByteArray();
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
