package dev.medley.chat.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is the matter with an answer. */
@Serdeable
public enum FeedbackCategory {
    WRONG,
    UNSAFE,
    OUTDATED,
    NO_SOURCE,
    TOO_LONG,
    INCOMPLETE,
    OFF_TOPIC,
    OTHER;

    @JsonCreator
    public static FeedbackCategory of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
