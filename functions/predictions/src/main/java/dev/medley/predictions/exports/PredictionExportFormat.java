package dev.medley.predictions.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a file of predictions is. */
@Serdeable
public enum PredictionExportFormat {
    @JsonProperty("json")
    JSON("application/json", "json", false),
    /** A line for each prediction. */
    @JsonProperty("ndjson")
    NDJSON("application/x-ndjson", "ndjson", false),
    /** A line for each prediction, and one for each part of its timeline. */
    @JsonProperty("csv")
    CSV("text/csv; charset=utf-8", "csv", false),
    @JsonProperty("xlsx")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    /** With the timelines drawn. */
    @JsonProperty("pdf")
    PDF("application/pdf", "pdf", false),
    /** Emotion Markup Language 1.0 of the W3C. */
    @JsonProperty("emotionml")
    EMOTIONML("application/emotionml+xml", "emotionml", true),
    /** A label track of Audacity. */
    @JsonProperty("audacity")
    AUDACITY("text/plain; charset=utf-8", "txt", true),
    /** Annotations of ELAN. */
    @JsonProperty("elan")
    ELAN("text/xml; charset=utf-8", "eaf", true);

    static final String ARCHIVE = "application/zip";

    private final String contentType;
    private final String extension;
    private final boolean ofOne;

    PredictionExportFormat(String contentType, String extension, boolean ofOne) {
        this.contentType = contentType;
        this.extension = extension;
        this.ofOne = ofOne;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }

    /** Whether a file of it is about one recording. */
    boolean isOfOne() {
        return ofOne;
    }
}
