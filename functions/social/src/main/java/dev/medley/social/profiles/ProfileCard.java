package dev.medley.social.profiles;

import java.util.UUID;

/**
 * An account as it stands beside what it did.
 *
 * @param verified whether it has a badge that counts now
 */
public record ProfileCard(UUID accountId, String handle, String displayName, boolean verified) {}
