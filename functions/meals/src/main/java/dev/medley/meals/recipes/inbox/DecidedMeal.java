package dev.medley.meals.recipes.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import dev.medley.textfilter.JudgedText;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a moderator has decided of something. */
@EventType("moderation.decided")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record DecidedMeal(
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
