package dev.medley.chat.parsing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are read. */
@Serdeable
public enum DocumentFormat {
    @JsonProperty("pdf")
    PDF("application/pdf"),
    @JsonProperty("docx")
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    @JsonProperty("pptx")
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    @JsonProperty("xlsx")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    @JsonProperty("html")
    HTML("text/html"),
    @JsonProperty("markdown")
    MARKDOWN("text/markdown"),
    @JsonProperty("text")
    TEXT("text/plain");

    private final String contentType;

    DocumentFormat(String contentType) {
        this.contentType = contentType;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** Whether it is written in characters alone, so that nothing but what was said of it tells which of these it is. */
    boolean isPlain() {
        return this == HTML || this == MARKDOWN || this == TEXT;
    }

    /** The format of a media type, with or without parameters. */
    public static Optional<DocumentFormat> ofContentType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/xhtml+xml" -> Optional.of(HTML);
            case "text/x-markdown" -> Optional.of(MARKDOWN);
            default ->
                Arrays.stream(values())
                        .filter(format -> format.contentType.equals(type))
                        .findFirst();
        };
    }
}
