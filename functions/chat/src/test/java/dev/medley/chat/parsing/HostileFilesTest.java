package dev.medley.chat.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medley.testkit.Campaign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    @TempDir
    private Path folder;

    private String rejection(byte[] bytes, DocumentFormat format) throws IOException {
        return rejection(bytes, format, DocumentParserTest.LIMITS);
    }

    private String rejection(byte[] bytes, DocumentFormat format, ParsingLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> new DocumentParser(limits).parse(file, format));
        assertThat(refused).isNotNull();
        return refused.code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRejected() throws IOException {
        byte[] bomb = OfficeFiles.docx("<w:p><w:r><w:t>" + " ".repeat(30 << 20) + "</w:t></w:r></w:p>");
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(rejection(bomb, DocumentFormat.DOCX)).isEqualTo("archive-too-large");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRejected() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < 6000; i++) {
            entries.put("word/" + i, "");
        }
        entries.put("word/document.xml", "<x/>");
        assertThat(rejection(OfficeFiles.zip(entries), DocumentFormat.DOCX)).isEqualTo("archive-too-large");
    }

    @Test
    void xmlWithADocumentTypeIsRejectedAndOpensNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        for (String type : new String[] {
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">"
        }) {
            byte[] file = OfficeFiles.zip(Map.of(
                    "word/document.xml",
                    "<?xml version=\"1.0\"?>" + type
                            + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"));
            assertThat(rejection(file, DocumentFormat.DOCX)).isEqualTo("xml-unsafe");
        }
    }

    @Test
    void aPdfOfTenThousandPagesIsRejected() throws IOException {
        assertThat(rejection(PdfFiles.empty(10_000), DocumentFormat.PDF)).isEqualTo("too-many-pages");
    }

    @Test
    void whatIsProtectedByAPasswordIsRejected() throws IOException {
        assertThat(rejection(PdfFiles.locked("open sesame"), DocumentFormat.PDF))
                .isEqualTo("password-protected");
        byte[] office = ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\u0000".repeat(504)
                        + "E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejection(office, DocumentFormat.DOCX)).isEqualTo("password-protected");
    }

    @Test
    void whatIsNotWhatItSaysIsRejected() throws IOException {
        assertThat(rejection(utf8("Just text."), DocumentFormat.PDF)).isEqualTo("type-mismatch");
        assertThat(rejection(PdfFiles.empty(1), DocumentFormat.TEXT)).isEqualTo("type-mismatch");
        assertThat(rejection(OfficeFiles.docx(""), DocumentFormat.PDF)).isEqualTo("type-mismatch");
        assertThat(rejection(OfficeFiles.docx(""), DocumentFormat.XLSX)).isEqualTo("type-mismatch");
        assertThat(rejection(OfficeFiles.zip(Map.of("a", "b")), DocumentFormat.DOCX))
                .isEqualTo("type-mismatch");
        assertThat(rejection(new byte[] {1, 2, 0, 3}, DocumentFormat.MARKDOWN)).isEqualTo("type-mismatch");
        assertThat(rejection(utf8("%PDF-1.7 and nothing else"), DocumentFormat.PDF))
                .isEqualTo("file-broken");
        assertThat(rejection(utf8("PK\u0003\u0004 broken"), DocumentFormat.DOCX))
                .isEqualTo("file-broken");
    }

    @Test
    void whatIsNestedWithoutEndIsRejectedOrRead() throws IOException {
        Path html = Files.writeString(folder.resolve("html"), "<div>".repeat(100_000) + "x");
        assertThat(new DocumentParser(DocumentParserTest.LIMITS)
                        .parse(html, DocumentFormat.HTML)
                        .blocks())
                .hasSize(1);
        assertThat(rejection(utf8("> ".repeat(50_000) + "x"), DocumentFormat.MARKDOWN))
                .isIn("nested-too-deeply", "no-text");
        byte[] xml = OfficeFiles.docx("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000));
        // The JDK counts depth too.
        assertThat(rejection(xml, DocumentFormat.DOCX)).isIn("nested-too-deeply", "archive-too-large", "file-broken");
    }

    @Test
    void whatHasNoTextOrTooMuchIsRejected() throws IOException {
        assertThat(rejection(PdfFiles.empty(1), DocumentFormat.PDF)).isEqualTo("no-text");
        assertThat(rejection(utf8(" \n"), DocumentFormat.TEXT)).isEqualTo("no-text");
        assertThat(rejection(utf8("words ".repeat(600_000)), DocumentFormat.TEXT))
                .isEqualTo("document-too-long");
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws IOException {
        ParsingLimits hasty = new ParsingLimits(50 << 20, 2000, 3_000_000, 5000, 200 << 20, Duration.ofMillis(1));
        assertThat(rejection(PdfFiles.empty(1_900), DocumentFormat.PDF, hasty)).isEqualTo("parsing-timed-out");
    }

    /** Whatever happens to a file, it is read or rejected. */
    @Test
    void damagedFilesNeverCauseAnythingElse() throws IOException {
        byte[][] files = {
            PdfFiles.of(new PdfFiles.Line[] {PdfFiles.Line.of("Some words to read.")}),
            OfficeFiles.docx(OfficeFiles.paragraph("", "Some words to read.")),
            OfficeFiles.pptx(OfficeFiles.box("title", "Some words to read.")),
            OfficeFiles.xlsx(Map.of("Data", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46355</v></c></row>"))
        };
        DocumentFormat[] formats = {DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.PPTX, DocumentFormat.XLSX};
        Random random = new Random(18);
        for (int round = 0; round < Campaign.rounds(60, 4000); round++) {
            int which = round % files.length;
            byte[] damaged = files[which].clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("file"), damaged);
            try {
                assertThat(new DocumentParser(DocumentParserTest.LIMITS)
                                .parse(file, formats[which])
                                .blocks())
                        .isNotEmpty();
            } catch (DocumentRefused refused) {
                assertThat(refused.detail()).isNotEmpty();
            }
        }
    }
}
