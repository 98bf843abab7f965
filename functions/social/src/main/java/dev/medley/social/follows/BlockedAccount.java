package dev.medley.social.follows;

import dev.medley.social.profiles.ProfileCard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that another one blocks, since then.
 *
 * @param card null where it has no profile
 */
public record BlockedAccount(
        UUID id, UUID accountId, @Nullable ProfileCard card, Instant since) {}
