package dev.medley.social.decisions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import dev.medley.textfilter.JudgedText;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moderation decided about something that is not said here to be of whom.
 *
 * @param seenHash of the text that was decided about
 * @param seenAt when that was written
 */
@EventType("moderation.decided")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record DecidedModeration(
        String kind,
        UUID subjectId,
        String action,
        @Nullable Boolean masked,
        @Nullable String seenHash,
        @Nullable Instant seenAt) {

    JudgedText judged() {
        return JudgedText.of(masked, seenHash, seenAt);
    }
}
