package dev.medley.notifications.sms;

import dev.medley.sms.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/** The phone that an account gets text messages on. */
public record AccountPhone(UUID accountId, PhoneNumber number, Instant verifiedAt) {}
