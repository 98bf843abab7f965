package dev.medley.notifications.campaigns;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Set;

/** How far a campaign has come. */
@Serdeable
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    RUNNING,
    PAUSED,
    STOPPED,
    FINISHED,
    /** Who had it begin may not any more. */
    FAILED;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be stopped. */
    boolean isOpen() {
        return Set.of(DRAFT, SCHEDULED, RUNNING, PAUSED).contains(this);
    }
}
