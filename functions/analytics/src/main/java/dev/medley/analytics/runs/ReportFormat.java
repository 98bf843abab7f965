package dev.medley.analytics.runs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What files reports are made into. */
@Serdeable
@Schema(name = "ReportFormat")
public enum ReportFormat {
    @JsonProperty("csv")
    CSV("text/csv; charset=utf-8"),
    @JsonProperty("xlsx")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    @JsonProperty("pdf")
    PDF("application/pdf"),
    @JsonProperty("json")
    JSON("application/json");

    private final String contentType;

    ReportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Its name in requests, and the extension of its files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
