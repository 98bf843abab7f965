package dev.medley.social.follows;

import dev.medley.social.profiles.ProfileCard;
import java.time.Instant;
import java.util.UUID;

/** An account in a list of those that another one follows, blocks and so on, since then. */
public record RelatedAccount(UUID id, ProfileCard card, Instant since) {}
