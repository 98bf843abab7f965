package dev.medley.audio.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What somebody may do with a recording that is shared with them. */
@Serdeable
public enum RecordingShareScope {
    /** Hear it as models do, and see its outline and what it is called. */
    @JsonProperty("listen")
    LISTEN,
    /** Fetch the file as it came, too. */
    @JsonProperty("download")
    DOWNLOAD;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
