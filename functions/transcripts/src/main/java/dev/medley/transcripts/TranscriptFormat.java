package dev.medley.transcripts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** The forms in which transcripts leave. */
@Serdeable
public enum TranscriptFormat {
    JSON("application/json", "json"),
    /** A row for each transcript: how it was made and what it came to, for analytics. */
    CSV("text/csv;charset=utf-8", "csv"),
    MARKDOWN("text/markdown;charset=utf-8", "md"),
    HTML("text/html;charset=utf-8", "html"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** The mind map alone. */
    OPML("text/x-opml;charset=utf-8", "opml"),
    /** The mind map alone. */
    MERMAID("text/vnd.mermaid;charset=utf-8", "mmd");

    private final String contentType;
    private final String extension;

    TranscriptFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public static TranscriptFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }

    boolean isMindMap() {
        return this == OPML || this == MERMAID;
    }
}
