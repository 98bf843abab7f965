package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficeFiles.paragraph;
import static dev.medley.chat.parsing.OfficeFiles.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.chat.parsing.PdfFiles.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {

    @TempDir
    private Path folder;

    private ParsedDocument parse(byte[] bytes, DocumentFormat format) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return new DocumentParser(DocumentParserTest.LIMITS).parse(file, format);
    }

    private ParsedDocument html(String text) throws IOException {
        return parse(text.getBytes(StandardCharsets.UTF_8), DocumentFormat.HTML);
    }

    private static List<String> texts(ParsedDocument document) {
        return document.blocks().stream().map(DocumentBlock::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>.x{display:none}</style><p class=x>Trap</p>",
                "<style>/* a */ #y, p.z {visibility:hidden}</style><p id=y>Trap</p>",
                "<style>@media screen{.x{display:none}}</style><p class=x>Trap</p>",
                "<style>.x{d\\69splay:none}</style><p class=x>Trap</p>",
                "<style>.x{d\\000069splay:none}</style><p class=x>Trap</p>",
                "<style>[class~=x]{display:none}</style><p class='y x'>Trap</p>",
                "<style>p[title^='x y'] + p:not(.z){display:none}</style><p title='x y'></p><p>Trap</p>",
                "<style>.x:last-child{display:none}</style><p class=x>Trap</p>",
                "<p style='display:none;background:red'>Trap</p>",
                "<p style='color:#fff!important'>Trap</p>",
                "<p style='color:#fefefe'>Trap</p>",
                "<p style='color:hsl(0,0%,100%)'>Trap</p>",
                "<p style='color:rgb(255 255 255)'>Trap</p>",
                "<p style='color:#ffffffff'>Trap</p>",
                "<p style='color:rgba(0,0,0,0)'>Trap</p>",
                "<p><font color=white>Trap</font></p>",
                "<p style='opacity:0.01'>Trap</p>",
                "<p style='position:absolute;left:-999px'>Trap</p>",
                "<p style='text-indent:-100vw'>Trap</p>",
                "<p style='transform:scale(0)'>Trap</p>",
                "<p style='transform:translateX(-9999px)'>Trap</p>",
                "<p style='clip-path:inset(100%)'>Trap</p>",
                "<p style='clip:rect(0,0,0,0)'>Trap</p>",
                "<p style='font:0/0 a'>Trap</p>",
                "<p style='max-height:0;overflow:hidden'>Trap</p>",
                "<div style='background:#036'><p style='color:#036'>Trap</p></div>",
                "<dialog>Trap</dialog>"
            })
    void whatNobodySeesInHtmlIsLeftOutAndCounted(String trap) throws IOException {
        ParsedDocument document = html("<html><body><p>Seen.</p>" + trap + "</body></html>");
        assertThat(texts(document)).containsExactly("Seen.");
        assertThat(document.hiddenCharacters()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='background:#036;color:white'><p>Shown</p></div>",
                "<style>.hero{background-color:#003;color:#fff}</style><div class=hero><p>Shown</p></div>",
                "<table><tr><td bgcolor='#000'><font color='#fff'>Shown</font></td></tr></table>",
                "<style>.x{display:none}.x.open{display:block}</style><p class='x open'>Shown</p>",
                "<style>@media print{.x{display:none}}</style><p class=x>Shown</p>",
                "<style>a:hover .x{display:none}.x:hover{color:#fff}</style><p class=x>Shown</p>",
                "<div style='visibility:hidden'><p style='visibility:visible'>Shown</p></div>",
                "<div style='font-size:0'><span style='font-size:16px'>Shown</span></div>",
                "<div style='color:white;background:linear-gradient(red,blue)'>Shown</div>",
                "<p style='color:#777'>Shown</p>",
                "<p style='transform:scale(-1,1);left:-20px'>Shown</p>"
            })
    void whatIsSeenInHtmlIsRead(String shown) throws IOException {
        assertThat(texts(html("<html><body>" + shown + "</body></html>"))).containsExactly("Shown");
    }

    @Test
    void selectorsOfAStyleSheetEnd() throws IOException {
        String slow = "<style>[title~=(a+)+$]{display:none}p:matches((a+)+$){display:none}p ~ p{display:none}</style>";
        String page =
                slow + "<p title='" + "a".repeat(40) + "!'>" + "a".repeat(40) + "!</p>" + "<p>Shown</p>".repeat(50_000);
        assertThat(texts(html("<html><body>" + page + "</body></html>"))).contains("Shown");
    }

    @Test
    void whatHtmlHidesInMarkdownIsLeftOut() throws IOException {
        ParsedDocument document = parse("""
                Seen <span style="display:none">trap</span> too.

                <div style="display:none">

                Trap.

                </div>

                Also seen.""".getBytes(StandardCharsets.UTF_8), DocumentFormat.MARKDOWN);
        assertThat(texts(document)).containsExactly("Seen too.", "Also seen.");
    }

    @Test
    void textOfWordIsHiddenByItsStyleAndByItsColor() throws IOException {
        String styles = "<w:style w:type=\"character\" w:styleId=\"Hid\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:basedOn w:val=\"Base\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>";
        ParsedDocument document = parse(
                OfficeFiles.docx(
                        run("<w:rStyle w:val=\"Hid\"/>", "Trap.")
                                + paragraph("<w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>", "Trap.")
                                + run("<w:color w:val=\"FEFEFE\"/>", "Trap.")
                                + run("<w:color w:themeColor=\"background1\"/>", "Trap.")
                                + run("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>", "Trap.")
                                + run(
                                        "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F497D\"/>",
                                        "On blue.")
                                + run("<w:rStyle w:val=\"Hid\"/><w:vanish w:val=\"0\"/>", "Shown."),
                        styles),
                DocumentFormat.DOCX);
        assertThat(texts(document)).containsExactly("On blue.", "Shown.");
        assertThat(document.hiddenCharacters()).isEqualTo(25);
    }

    @Test
    void whiteTextInADarkCellOfWordIsRead() throws IOException {
        String cell = "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:tcPr>"
                + run("<w:color w:val=\"FFFFFF\"/>", "Price") + "</w:tc>";
        assertThat(texts(parse(
                        OfficeFiles.docx("<w:tbl><w:tr>" + cell + "</w:tr><w:tr><w:tc>"
                                + run("<w:color w:val=\"FFFFFF\"/>", "Trap") + "</w:tc><w:tc>" + paragraph("", "9")
                                + "</w:tc></w:tr></w:tbl>"),
                        DocumentFormat.DOCX)))
                .containsExactly("Price", "| 9");
    }

    private static String white(String text) {
        return "<p:sp><p:txBody><a:p><a:r><a:rPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:rPr><a:t>"
                + text + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    @Test
    void whiteTextOnADarkSlideIsReadAndOnAWhiteOneNot() throws IOException {
        String dark = "<p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"101830\"/></a:solidFill></p:bgPr></p:bg>";
        ParsedDocument document = parse(
                OfficeFiles.pptx(dark + white("On dark"), white("Trap") + OfficeFiles.box("", "Black")),
                DocumentFormat.PPTX);
        assertThat(texts(document)).containsExactly("On dark", "Black");
        assertThat(document.hiddenCharacters()).isEqualTo(4);
        assertThatThrownBy(() -> parse(OfficeFiles.pptx(white("Trap")), DocumentFormat.PPTX))
                .hasMessageContaining("hidden");
    }

    @Test
    void textOfAPdfIsComparedWithWhatIsBehindIt() throws IOException {
        ParsedDocument document = parse(
                PdfFiles.of(new Line[] {
                    Line.of("Seen."),
                    new Line("Pale trap.", 11, 0.97f, true),
                    new Line("On black.", 11, 1, true, 0f),
                    new Line("Trap.", 11, 0, true, 0f)
                }),
                DocumentFormat.PDF);
        assertThat(String.join(" ", texts(document))).isEqualTo("Seen. On black.");
        assertThat(document.hiddenCharacters()).isEqualTo(15);
    }

    @Test
    void textBesideThePageOfAPdfIsLeftOut() throws IOException {
        Line[] lines = new Line[20];
        java.util.Arrays.fill(lines, Line.of("Line."));
        lines[19] = Line.of("Trap.");
        // Each is 40 points lower than the one before: the 19th and 20th are below the edge.
        ParsedDocument document = parse(PdfFiles.of(lines), DocumentFormat.PDF);
        assertThat(String.join(" ", texts(document))).doesNotContain("Trap.");
        assertThat(document.hiddenCharacters()).isPositive();
    }
}
