package dev.medley.content.exports;

import dev.medley.content.templates.RenderedHtml;
import dev.medley.content.versions.ContentDocument;
import dev.medley.markdown.MarkdownHtml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An item as names and values. */
final class ItemValues {

    private ItemValues() {}

    static Map<String, Object> of(ExportedItem item) {
        ContentDocument document = item.document();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id().toString());
        values.put("type", item.type());
        values.put("status", item.status());
        values.put("locale", document.locale());
        values.put("slug", item.slug());
        values.put("title", document.title());
        values.put("summary", document.summary());
        values.put("byline", document.byline());
        values.put("fields", document.fields());
        values.put("tags", document.tags());
        values.put(
                "mediaIds", document.mediaIds().stream().map(Object::toString).toList());
        values.put("version", item.version());
        values.put(
                "publishedAt",
                Objects.requireNonNullElse(item.publishedAt(), "").toString());
        values.put("updatedAt", item.updatedAt().toString());
        return values;
    }

    /** The same, and each field that is Markdown as HTML too; fields have short names where nothing else has them. */
    static Map<String, Object> forTemplate(ExportedItem item) {
        Map<String, Object> values = new HashMap<>(item.document().fields());
        Map<String, Object> html = new HashMap<>();
        item.document().fields().forEach((name, value) -> {
            if (value instanceof String text && !text.isBlank() && ItemMarkdown.isMarkdown(item.property(name))) {
                html.put(name, new RenderedHtml(MarkdownHtml.fragment(text)));
            }
        });
        values.putAll(of(item));
        values.put("html", html);
        return values;
    }
}
