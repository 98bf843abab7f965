package dev.medley.catalog.reviews.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import dev.medley.textfilter.JudgedText;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moderators have decided about a thing. */
@EventType("moderation.decided")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record DecidedReview(
        String kind,
        UUID subjectId,
        String action,
        String reason,
        @Nullable Boolean masked,
        @Nullable String seenHash,
        @Nullable Instant seenAt) {

    JudgedText judged() {
        return JudgedText.of(masked, seenHash, seenAt);
    }
}
