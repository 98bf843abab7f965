package dev.medley.catalog.reviews.inbox;

import org.jspecify.annotations.Nullable;
import java.time.Instant;
import dev.medley.textfilter.JudgedText;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

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
