package dev.medley.chat.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is the matter with an answer. */
@Serdeable
public enum FeedbackCategory {
    @JsonProperty("wrong")
    WRONG,
    @JsonProperty("unsafe")
    UNSAFE,
    @JsonProperty("outdated")
    OUTDATED,
    @JsonProperty("no-source")
    NO_SOURCE,
    @JsonProperty("too-long")
    TOO_LONG,
    @JsonProperty("incomplete")
    INCOMPLETE,
    @JsonProperty("off-topic")
    OFF_TOPIC,
    @JsonProperty("other")
    OTHER;

    public static FeedbackCategory of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
