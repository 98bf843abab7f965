package dev.medley.content.exports;

import dev.medley.content.versions.ContentDocument;
import dev.medley.markdown.DocumentProperties;
import dev.medley.markdown.Markdown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes an item as Markdown (CommonMark); other forms are made of that. */
final class ItemMarkdown {

    private final StringBuilder text = new StringBuilder();

    private ItemMarkdown() {}

    /** Title, byline, summary, and then the fields in the order of the schema. */
    static String of(ExportedItem item) {
        ItemMarkdown markdown = new ItemMarkdown();
        ContentDocument document = item.document();
        markdown.heading(1, document.title());
        if (!document.byline().isEmpty()) {
            markdown.paragraph("*" + Markdown.escaped(document.byline()) + "*");
        }
        if (!document.summary().isEmpty()) {
            markdown.paragraph(Markdown.escaped(document.summary()));
        }
        markdown.object(item.schema(), document.fields(), 2, document.fields().size() > 1);
        return markdown.text.toString();
    }

    /** The same, with what else is known in front, as YAML. */
    static String withFrontMatter(ExportedItem item) {
        ContentDocument document = item.document();
        StringBuilder yaml = new StringBuilder("---\n");
        line(yaml, "id", item.id().toString());
        line(yaml, "type", item.type());
        line(yaml, "title", document.title());
        line(yaml, "slug", item.slug());
        line(yaml, "locale", document.locale());
        line(yaml, "byline", document.byline());
        line(yaml, "version", String.valueOf(item.version()));
        line(
                yaml,
                "publishedAt",
                Objects.requireNonNullElse(item.publishedAt(), "").toString());
        yaml.append("tags: [")
                .append(String.join(
                        ", ", document.tags().stream().map(ItemMarkdown::quoted).toList()))
                .append("]\n---\n\n");
        return yaml + of(item);
    }

    private static void line(StringBuilder yaml, String name, String value) {
        yaml.append(name).append(": ").append(quoted(value)).append('\n');
    }

    /** As JSON and YAML both quote. */
    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    static DocumentProperties properties(ExportedItem item) {
        ContentDocument document = item.document();
        return new DocumentProperties(document.title(), document.byline(), document.summary(), document.locale());
    }

    static boolean isMarkdown(Map<?, ?> schema) {
        return "text/markdown".equals(schema.get("contentMediaType"));
    }

    private void object(Map<?, ?> schema, Map<?, ?> object, int level, boolean named) {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> said ? said : Map.of();
        object.keySet().stream()
                .sorted(Comparator.comparingInt(name -> place(properties, name)))
                .forEach(name -> {
                    Map<?, ?> property = properties.get(name) instanceof Map<?, ?> said ? said : Map.of();
                    if (named) {
                        heading(level, title(property, name.toString()));
                    }
                    value(property, object.get(name), level);
                });
    }

    private static int place(Map<?, ?> properties, Object name) {
        int place = List.copyOf(properties.keySet()).indexOf(name);
        return place < 0 ? properties.size() : place;
    }

    private static String title(Map<?, ?> property, String name) {
        return property.get("title") instanceof String title ? title : name;
    }

    private void value(Map<?, ?> schema, @Nullable Object value, int level) {
        switch (value) {
            case String said when isMarkdown(schema) -> paragraph(said);
            case String said -> paragraph(Markdown.escaped(said));
            case Map<?, ?> object -> object(schema, object, level + 1, true);
            case List<?> list -> list(schema.get("items") instanceof Map<?, ?> items ? items : Map.of(), list, level);
            case null -> {}
            default -> paragraph(Markdown.escaped(value.toString()));
        }
    }

    private void list(Map<?, ?> schema, List<?> list, int level) {
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element instanceof Map<?, ?> object) {
                heading(level + 1, String.valueOf(i + 1));
                object(schema, object, level + 2, false);
            } else {
                text.append("- ")
                        .append(Markdown.escaped(String.valueOf(element)))
                        .append('\n');
            }
        }
        text.append('\n');
    }

    private void heading(int level, String said) {
        text.append(Markdown.heading(level, said));
    }

    private void paragraph(String said) {
        text.append(said).append("\n\n");
    }
}
