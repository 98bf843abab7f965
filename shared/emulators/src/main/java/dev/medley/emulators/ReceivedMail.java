package dev.medley.emulators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that the local SES took. */
public record ReceivedMail(
        UUID id, Instant receivedAt, String from, List<String> to, String subject, String text, String html) {}
