package dev.medley.content.exports;

import dev.medley.kernel.SpreadsheetText;
import dev.medley.storage.JsonCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A table with a row for each item; fields that are lists or objects stand in it as JSON. */
final class ItemTable implements ItemSink {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "status",
            "locale",
            "slug",
            "title",
            "summary",
            "byline",
            "tags",
            "version",
            "publishedAt",
            "updatedAt");

    private final ExportSelection selection;
    private final List<String> fields;
    private final JsonCodec json;
    private final CSVPrinter printer;

    ItemTable(ExportSelection selection, List<String> fields, OutputStream out, JsonCodec json) throws IOException {
        this.selection = selection;
        this.fields = fields;
        this.json = json;
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
        printer.printRecord(Stream.concat(COLUMNS.stream(), fields.stream().map(field -> "fields." + field)));
    }

    @Override
    public void write(ExportedItem item) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                item.id().toString(),
                item.type(),
                item.status(),
                item.document().locale(),
                item.slug(),
                item.document().title(),
                item.document().summary(),
                item.document().byline(),
                String.join(", ", item.document().tags()),
                String.valueOf(item.version()),
                item.publishedAt() == null ? "" : item.publishedAt().toString(),
                item.updatedAt().toString()));
        fields.forEach(field -> cells.add(cell(item.document().fields().get(field))));
        printer.printRecord(cells.stream().map(SpreadsheetText::guarded));
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> json.write(value).text();
        };
    }

    @Override
    public String contentType() {
        return selection.contentType();
    }

    @Override
    public String extension() {
        return selection.extension();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
