package dev.medley.markdown;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final DocumentProperties PROPERTIES = DocumentProperties.titled("A <title>", "en");
    private static final String TEXT = Markdown.heading(1, "Heading & more")
            + Markdown.escaped("1. *not* a list\nsecond line") + "\n\n- **bold** item\n\n```\ncode <b>\n```\n";

    @Test
    void escapedTextSaysItself() {
        assertThat(MarkdownHtml.fragment(Markdown.escaped("1. *a* <b> [c](d)\n# e")))
                .isEqualTo("<p>1. *a* &lt;b&gt; [c](d)<br />\n# e</p>\n");
    }

    @Test
    void nothingRunsInAPage() {
        String page = MarkdownHtml.page("<script>x</script>\n\n[a](javascript:x)", PROPERTIES);

        assertThat(page).doesNotContain("<script>", "javascript:").contains("<title>A &lt;title&gt;</title>");
    }

    @Test
    void linksLeadToPagesAndMailOnly() {
        assertThat(MarkdownHtml.fragment(
                        "[a](DATA:text/html,x) [b](vbscript:x) ![c](data:image/svg+xml,x) [d](MAILTO:a@b.c)"))
                .doesNotContainIgnoringCase("data:")
                .doesNotContain("vbscript")
                .contains("MAILTO:a@b.c");
    }

    @Test
    void aPdfHasTheTextAndCarriesItAsMarkdown() throws IOException {
        try (PDDocument file = Loader.loadPDF(MarkdownPdf.of(TEXT, PROPERTIES))) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains("Heading & more", "1. *not* a list", "• bold item");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("A <title>");
            assertThat(requireNonNull(file.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("text.md"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void aDocxHasHeadingsListsAndEscapedText() throws IOException {
        String document = entry(MarkdownDocx.of(TEXT, PROPERTIES), "word/document.xml");

        assertThat(document)
                .contains("<w:pStyle w:val=\"Heading1\"/>", "Heading &amp; more", "<w:b/>", "code &lt;b&gt;");
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There is no " + name);
    }
}
