package dev.medley.notifications.sms;

import dev.medley.sms.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A phone that a code was sent to, for whoever has the account to type in.
 *
 * @param codeMac of the code that was sent last
 * @param tries how often a code was typed in
 */
public record PendingPhone(UUID accountId, PhoneNumber number, byte[] codeMac, int tries, Instant expiresAt) {}
