package dev.medley.emulators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail that the local SES took. Its headers are there where it was sent as a whole message. */
public record ReceivedMail(
        UUID id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {}
