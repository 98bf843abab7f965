package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What is wrong with a thing, as its reader sees it. */
@Serdeable
public enum ReportCategory {
    @JsonProperty("threat")
    THREAT(0.9),
    @JsonProperty("self-harm")
    SELF_HARM(0.9),
    @JsonProperty("child-safety")
    CHILD_SAFETY(0.95),
    @JsonProperty("hate")
    HATE(0.7),
    @JsonProperty("violence")
    VIOLENCE(0.7),
    @JsonProperty("harassment")
    HARASSMENT(0.6),
    @JsonProperty("sexual")
    SEXUAL(0.6),
    @JsonProperty("personal-data")
    PERSONAL_DATA(0.6),
    @JsonProperty("illegal")
    ILLEGAL(0.6),
    @JsonProperty("misinformation")
    MISINFORMATION(0.3),
    @JsonProperty("copyright")
    COPYRIGHT(0.3),
    @JsonProperty("spam")
    SPAM(0.25),
    @JsonProperty("other")
    OTHER(0.25);

    /** Of what the filter found and nobody reported. */
    private static final double FOUND = 0.4;

    private final double severity;

    ReportCategory(double severity) {
        this.severity = severity;
    }

    /** How bad it is if it is so, from 0 to 1. */
    double severity() {
        return severity;
    }

    /** How bad a category of the filter is. */
    static double severityOf(String category) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(category))
                .mapToDouble(ReportCategory::severity)
                .findFirst()
                .orElse(FOUND);
    }

    /** The category of a name in the API. */
    @JsonCreator
    public static ReportCategory of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
