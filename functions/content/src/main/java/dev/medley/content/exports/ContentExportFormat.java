package dev.medley.content.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a file of items is. */
@Serdeable
public enum ContentExportFormat {
    @JsonProperty("json")
    JSON("application/json", "json"),
    /** One table of all items. */
    @JsonProperty("csv")
    CSV("text/csv; charset=utf-8", "csv"),
    @JsonProperty("markdown")
    MARKDOWN("text/markdown; charset=utf-8", "md"),
    @JsonProperty("html")
    HTML("text/html; charset=utf-8", "html"),
    @JsonProperty("pdf")
    PDF("application/pdf", "pdf"),
    @JsonProperty("docx")
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** What a template writes. */
    @JsonProperty("template")
    TEMPLATE("application/octet-stream", "txt");

    private final String contentType;
    private final String extension;

    ContentExportFormat(String contentType, String extension) {
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
