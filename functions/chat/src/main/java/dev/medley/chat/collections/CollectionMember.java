package dev.medley.chat.collections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads a collection, or is invited to.
 *
 * @param accountId null of whoever was invited by an address: whether an account has it is not told
 * @param email null of whoever was invited by the account's id
 * @param isAccepted whether they have said yes; until then they read nothing
 */
public record CollectionMember(
        UUID id,
        @Nullable UUID accountId,
        @Nullable String email,
        CollectionRole role,
        boolean isAccepted,
        Instant createdAt) {}
