package dev.medley.social.follows;

import dev.medley.social.profiles.ProfileCard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account whose posts somebody does not want to see, until then; without an end where that is null. */
public record Mute(UUID id, ProfileCard card, @Nullable Instant expiresAt, Instant since) {}
