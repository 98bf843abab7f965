package dev.medley.activities.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a session does. */
@Serdeable
enum SessionAction {
    @JsonProperty("start")
    START,
    @JsonProperty("heartbeat")
    HEARTBEAT,
    @JsonProperty("end")
    END;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
