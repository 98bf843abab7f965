package dev.medley.social.profiles;

import dev.medley.social.ModerationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public profile of an account.
 *
 * @param handleChangedAt null where it still has its first handle
 */
public record Influencer(
        UUID id,
        UUID accountId,
        ProfileText text,
        ModerationState moderation,
        @Nullable Instant handleChangedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The name that others see: a profile that moderation hid or removed has its handle alone. */
    public String shownName() {
        return moderation == ModerationState.VISIBLE ? text.displayName() : text.handle();
    }

    Influencer changed(ProfileText newText, ModerationState newModeration, Instant now) {
        boolean isRenamed = !newText.folded().equals(text.folded());
        return new Influencer(
                id, accountId, newText, newModeration, isRenamed ? now : handleChangedAt, version + 1, createdAt, now);
    }
}
