package dev.medley.content.exports;

import dev.medley.content.exports.ExportSelection.UsedTemplate;
import dev.medley.content.templates.ExportTemplateText;
import dev.medley.markdown.MarkdownDocx;
import dev.medley.markdown.MarkdownHtml;
import dev.medley.markdown.MarkdownPdf;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes one item in one form. */
@Singleton
class ItemWriter {

    private final JsonCodec json;

    ItemWriter(JsonCodec json) {
        this.json = json;
    }

    JsonCodec json() {
        return json;
    }

    byte[] write(ExportSelection selection, ExportedItem item) throws IOException {
        return switch (selection.format()) {
            case JSON -> bytes(json.write(ItemValues.of(item)).text());
            case CSV -> throw new IllegalArgumentException("A table is written by rows");
            case MARKDOWN -> bytes(ItemMarkdown.withFrontMatter(item));
            case HTML -> bytes(MarkdownHtml.page(ItemMarkdown.of(item), ItemMarkdown.properties(item)));
            case PDF ->
                MarkdownPdf.of(
                        ItemMarkdown.of(item), ItemMarkdown.properties(item), ItemMarkdown.withFrontMatter(item));
            case DOCX -> MarkdownDocx.of(ItemMarkdown.of(item), ItemMarkdown.properties(item));
            case TEMPLATE -> bytes(filled(Objects.requireNonNull(selection.template()), item));
        };
    }

    private static String filled(UsedTemplate template, ExportedItem item) {
        return ExportTemplateText.write(template.format(), template.body(), ItemValues.forTemplate(item));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
