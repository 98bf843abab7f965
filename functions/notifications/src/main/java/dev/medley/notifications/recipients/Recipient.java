package dev.medley.notifications.recipients;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An active account with a verified address, and how it likes to be written to; null where it did not say. */
public record Recipient(
        UUID accountId,
        String email,
        @Nullable Locale locale,
        @Nullable ZoneId timeZone) {}
