package dev.medley.chat.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files, written by hand. */
public final class OfficeFiles {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String P = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private OfficeFiles() {}

    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document whose body is this. */
    public static byte[] docx(String body) {
        return docx(body, "");
    }

    public static byte[] docx(String body, String styles) {
        return docx(body, styles, Map.of());
    }

    /** With more styles, and other parts. */
    public static byte[] docx(String body, String styles, Map<String, String> parts) {
        Map<String, String> entries = new LinkedHashMap<>(parts);
        entries.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        entries.put(
                "word/styles.xml",
                word(
                        "styles",
                        "<w:style w:styleId=\"berschrift1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                                + styles));
        return zip(entries);
    }

    /** A part of a document of Word. */
    public static String word(String root, String content) {
        return "<w:" + root + " " + W + ">" + content + "</w:" + root + ">";
    }

    /** The entries of a workbook of one sheet with this in it. */
    public static Map<String, String> sheet(String content) {
        return Map.of(
                "xl/worksheets/sheet1.xml", "<worksheet " + S + ">" + content + "</worksheet>",
                "xl/workbook.xml",
                        "<workbook " + S + " " + R
                                + "><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
    }

    public static String paragraph(String properties, String text) {
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String run(String properties, String text) {
        return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A presentation with slides of these shapes. */
    public static byte[] pptx(String... slides) {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder ids = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < slides.length; i++) {
            // The order of slides is that of the list, and has nothing to do with the names of their files.
            String name = "slides/slide" + (slides.length - i) + ".xml";
            ids.append("<p:sldId id=\"")
                    .append(256 + i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
            relations
                    .append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Target=\"")
                    .append(name)
                    .append("\"/>");
            entries.put(
                    "ppt/" + name,
                    "<p:sld " + P + " " + A + "><p:cSld><p:spTree>" + slides[i] + "</p:spTree></p:cSld></p:sld>");
        }
        entries.put(
                "ppt/presentation.xml",
                "<p:presentation " + P + " " + R + "><p:sldIdLst>" + ids + "</p:sldIdLst></p:presentation>");
        entries.put("ppt/_rels/presentation.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return zip(entries);
    }

    public static String box(String placeholder, String text) {
        String ph = placeholder.isEmpty() ? "" : "<p:nvPr><p:ph type=\"" + placeholder + "\"/></p:nvPr>";
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/>" + ph + "</p:nvSpPr><p:txBody><a:p><a:r><a:t>" + text
                + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    public static String table(String[]... rows) {
        StringBuilder table = new StringBuilder("<p:graphicFrame><a:graphic><a:graphicData><a:tbl>");
        for (String[] row : rows) {
            table.append("<a:tr>");
            for (String cell : row) {
                table.append("<a:tc><a:txBody><a:p><a:r><a:t>")
                        .append(cell)
                        .append("</a:t></a:r></a:p></a:txBody></a:tc>");
            }
            table.append("</a:tr>");
        }
        return table.append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>")
                .toString();
    }

    public static String group(String shapes) {
        return "<p:grpSp>" + shapes + "</p:grpSp>";
    }

    /** A workbook: sheets by name with their rows; those whose name begins with a dot are hidden. Style 1 is a date. */
    public static byte[] xlsx(Map<String, String> sheets) {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int n = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            n++;
            String state = sheet.getKey().startsWith(".") ? " state=\"hidden\"" : "";
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(sheet.getKey(), n, state, n));
            relations.append("<Relationship Id=\"rId%d\" Target=\"/xl/worksheets/sheet%d.xml\"/>".formatted(n, n));
            entries.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    "<worksheet " + S + "><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        entries.put("xl/workbook.xml", "<workbook " + S + " " + R + "><sheets>" + list + "</sheets></workbook>");
        entries.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        entries.put(
                "xl/sharedStrings.xml",
                "<sst " + S + "><si><t>NULL</t></si><si><r><t>Re</t></r><r><t>gion</t></r></si></sst>");
        entries.put(
                "xl/styles.xml",
                "<styleSheet " + S
                        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00&quot; kg&quot;\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
        return zip(entries);
    }
}
