package dev.medley.webhooks.deliveries;

import java.time.Instant;
import java.util.UUID;

/** What came of sending a delivery once. */
public record DeliveryAttempt(
        UUID id, UUID deliveryId, UUID endpointId, String eventType, AttemptResult result, Instant attemptedAt) {}
