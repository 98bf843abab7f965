package dev.medley.emulators;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A text message that the local SNS took, with its attributes such as {@code AWS.SNS.SMS.MaxPrice}. */
public record ReceivedText(UUID id, Instant receivedAt, String to, String text, Map<String, String> attributes) {}
