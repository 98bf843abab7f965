package dev.medley.content.exports;

import dev.medley.content.templates.TemplateFormat;
import dev.medley.content.templates.TemplateText;

/** What a template writes of an item. */
public final class TemplatePreview {

    private TemplatePreview() {}

    public static String of(ExportedItem item, TemplateFormat format, String body) {
        TemplateText.require(format, body, "/body");
        return TemplateText.write(format, body, ItemValues.forTemplate(item));
    }
}
