package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficeFiles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTextTest {

    @TempDir
    private Path folder;

    private List<String> texts(byte[] bytes, DocumentFormat format) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return new DocumentParser(DocumentParserTest.LIMITS)
                .parse(file, format).blocks().stream().map(DocumentBlock::text).toList();
    }

    private static String cell(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void valuesStayBelowTheHeadingsOfTheirColumns() throws IOException {
        String rows = "<row r=\"1\">" + cell("A1", "Name") + cell("B1", "Rooms") + cell("C1", "Price") + "</row>"
                + "<row r=\"2\">" + cell("A2", "Villa") + "<c r=\"B2\"/><c r=\"C2\"><v>900</v></c></row>"
                + "<row r=\"3\">" + cell("A3", "Hut") + "<c r=\"C3\"><v>70</v></c></row>"
                + "<row r=\"4\"><c r=\"C4\"><v>5</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" t=\"s\"/><c r=\"B5\"><v>3</v></c></row>";
        assertThat(texts(OfficeFiles.xlsx(Map.of("P", rows)), DocumentFormat.XLSX))
                .containsExactly("P", "Name | Rooms | Price", "Villa | | 900", "Hut | | 70", "| | 5", "| 3");
    }

    @Test
    void aTableThatBeginsFurtherRightBeginsWithItsFirstColumn() throws IOException {
        assertThat(texts(
                        OfficeFiles.zip(OfficeFiles.sheet(
                                "<dimension ref=\"C3:D4\"/><sheetData><row r=\"3\">" + cell("C3", "A") + cell("D3", "B")
                                        + "</row><row r=\"4\">" + cell("D4", "x") + "</row></sheetData>")),
                        DocumentFormat.XLSX))
                .containsExactly("Data", "A | B", "| x");
    }

    @Test
    void cellsThatSpanColumnsAndRowsKeepTheOthersInPlace() throws IOException {
        String html = "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td colspan=2>1</td><td>2</td></tr>"
                + "<tr><td rowspan=2>3</td><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>";
        assertThat(texts(html.getBytes(StandardCharsets.UTF_8), DocumentFormat.HTML))
                .containsExactly("A | B | C", "1 | | 2", "3 | 4 | 5", "| 6 | 7");
        String word = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("", "1")
                + "</w:tc><w:tc>" + paragraph("", "2") + "</w:tc></w:tr></w:tbl>";
        assertThat(texts(OfficeFiles.docx(word), DocumentFormat.DOCX)).containsExactly("1 | | 2");
    }

    @Test
    void notesStandAfterWhatRefersToThem() throws IOException {
        String body = "<w:p><w:r><w:t>Payment is due.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + paragraph("", "Next.");
        assertThat(texts(
                        OfficeFiles.docx(
                                body,
                                "",
                                Map.of(
                                        "word/footnotes.xml",
                                        OfficeFiles.word(
                                                "footnotes",
                                                "<w:footnote w:id=\"2\">" + paragraph("", "Within 30 days.")
                                                        + "</w:footnote>"))),
                        DocumentFormat.DOCX))
                .containsExactly("Payment is due.", "Within 30 days.", "Next.");
    }

    @Test
    void aTextBoxIsReadOnce() throws IOException {
        String box = "<w:txbxContent>" + paragraph("", "Boxed.") + "</w:txbxContent>";
        String body = "<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after.</w:t></w:r></w:p>";
        assertThat(texts(OfficeFiles.docx(body), DocumentFormat.DOCX)).containsExactly("Boxed.", "Before after.");
    }
}
