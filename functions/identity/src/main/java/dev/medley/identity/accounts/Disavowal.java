package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was mailed to an account's owner so that they can say that something was not them.
 *
 * @param email where the token went, which was the account's address then; null where that was not noted
 * @param since when what is disavowed happened
 */
public record Disavowal(UUID accountId, @Nullable EmailAddress email, Instant since) {}
