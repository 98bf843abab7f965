package dev.medley.content.exports;

import dev.medley.content.templates.ExportTemplateText;
import dev.medley.content.templates.TemplateFormat;

/** What a template writes of an item. */
public final class ExportTemplatePreview {

    private ExportTemplatePreview() {}

    public static String of(ExportedItem item, TemplateFormat format, String body) {
        ExportTemplateText.require(format, body, "/body");
        return ExportTemplateText.write(format, body, ItemValues.forTemplate(item));
    }
}
