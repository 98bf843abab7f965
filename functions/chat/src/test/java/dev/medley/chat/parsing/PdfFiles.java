package dev.medley.chat.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** PDF files, made for tests. */
public final class PdfFiles {

    private PdfFiles() {}

    /** A line of text: its size, how bright it is (1 is white), whether it is painted, and how bright the box behind it is. */
    public record Line(String text, float size, float gray, boolean isPainted, float behind) {

        public Line(String text, float size, float gray, boolean isPainted) {
            this(text, size, gray, isPainted, 1);
        }

        public static Line of(String text) {
            return new Line(text, 11, 0, true);
        }
    }

    /** A file with a page for each list of lines. */
    public static byte[] of(Line[]... pages) {
        try (PDDocument document = new PDDocument()) {
            for (Line[] lines : pages) {
                add(document, lines);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument document, Line[] lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 700;
            for (Line line : lines) {
                if (line.behind() < 1) {
                    content.setNonStrokingColor(line.behind());
                    content.addRect(60, y - 10, 400, 30);
                    content.fill();
                }
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), line.size());
                content.setNonStrokingColor(line.gray());
                content.setRenderingMode(line.isPainted() ? RenderingMode.FILL : RenderingMode.NEITHER);
                content.newLineAtOffset(72, y);
                content.showText(line.text());
                content.endText();
                y -= 40;
            }
        }
    }

    /** A file of so many empty pages. */
    public static byte[] empty(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that opens with a password alone. */
    public static byte[] locked(String password) {
        try (PDDocument document = new PDDocument()) {
            add(document, new Line[] {Line.of("Secret")});
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
