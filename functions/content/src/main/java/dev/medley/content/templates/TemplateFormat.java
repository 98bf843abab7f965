package dev.medley.content.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a template writes. */
@Serdeable
public enum TemplateFormat {
    /** Values are escaped. */
    @JsonProperty("html")
    HTML("text/html; charset=utf-8", "html"),
    @JsonProperty("markdown")
    MARKDOWN("text/markdown; charset=utf-8", "md"),
    @JsonProperty("text")
    TEXT("text/plain; charset=utf-8", "txt");

    private final String contentType;
    private final String extension;

    TemplateFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }
}
