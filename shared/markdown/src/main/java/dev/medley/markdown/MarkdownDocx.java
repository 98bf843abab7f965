package dev.medley.markdown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Markdown as a document of WordprocessingML (ECMA-376): headings, paragraphs, lists, bold, italic and code. */
public final class MarkdownDocx {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int HEADINGS = 6;
    private static final int INDENT = 360;

    /** Half points. */
    private static final int[] SIZES = {44, 34, 28, 25, 23, 22};

    private MarkdownDocx() {}

    public static byte[] of(String markdown, DocumentProperties properties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", contentTypes());
            add(zip, "_rels/.rels", relations());
            add(zip, "docProps/core.xml", properties(properties));
            add(zip, "word/_rels/document.xml.rels", documentRelations());
            add(zip, "word/styles.xml", styles());
            add(zip, "word/document.xml", document(markdown));
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        String part = "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-%s+xml\"/>";
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + part.formatted("word/document.xml", "officedocument.wordprocessingml.document.main")
                + part.formatted("word/styles.xml", "officedocument.wordprocessingml.styles")
                + part.formatted("docProps/core.xml", "package.core-properties")
                + "</Types>";
    }

    private static String relations() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"document\" Type=\"" + RELATIONS
                + "/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"core\" Type=\"" + PACKAGE
                + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    }

    private static String documentRelations() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"styles\" Type=\"" + RELATIONS
                + "/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    private static String properties(DocumentProperties properties) {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + escaped(properties.title()) + "</dc:title><dc:creator>"
                + escaped(properties.author()) + "</dc:creator><dc:language>"
                + escaped(properties.language()) + "</dc:language></cp:coreProperties>";
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder("<w:styles xmlns:w=\"" + MAIN + "\">"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                + "<w:pPr><w:spacing w:after=\"120\"/></w:pPr><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:style>");
        for (int level = 1; level <= HEADINGS; level++) {
            styles.append("""
                    <w:style w:type="paragraph" w:styleId="Heading%1$d"><w:name w:val="heading %1$d"/>\
                    <w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" \
                    w:after="120"/><w:outlineLvl w:val="%2$d"/></w:pPr><w:rPr><w:b/><w:sz w:val="%3$d"/></w:rPr></w:style>""".formatted(level, level - 1, SIZES[level - 1]));
        }
        return styles.append("</w:styles>").toString();
    }

    private static String document(String markdown) {
        StringBuilder body = new StringBuilder("<w:document xmlns:w=\"" + MAIN + "\"><w:body>");
        for (TextBlock block : TextBlocks.of(markdown)) {
            body.append("<w:p><w:pPr>");
            if (block.heading() > 0) {
                body.append("<w:pStyle w:val=\"Heading%d\"/>".formatted(Math.min(block.heading(), HEADINGS)));
            }
            if (block.indent() > 0) {
                body.append("<w:ind w:left=\"%d\"%s/>"
                        .formatted(
                                block.indent() * INDENT,
                                block.marker().isEmpty() ? "" : " w:hanging=\"" + INDENT + "\""));
            }
            body.append("</w:pPr>");
            if (!block.marker().isEmpty()) {
                body.append("<w:r><w:t>").append(escaped(block.marker())).append("</w:t><w:tab/></w:r>");
            }
            block.runs().forEach(run -> append(body, run));
            body.append("</w:p>");
        }
        return body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>")
                .toString();
    }

    private static void append(StringBuilder body, TextRun run) {
        body.append("<w:r><w:rPr>")
                .append(run.code() ? "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/>" : "")
                .append(run.bold() ? "<w:b/>" : "")
                .append(run.italic() ? "<w:i/>" : "")
                .append("</w:rPr>");
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            body.append(i == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(lines[i]))
                    .append("</w:t>");
        }
        body.append("</w:r>");
    }

    /** What XML 1.0 cannot hold is left out. */
    private static String escaped(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || (c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)))
                .forEach(kept::appendCodePoint);
        return MarkdownHtml.escaped(kept.toString());
    }
}
