package dev.medley.webhooks.catalogue;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What is posted. Its version stays with the endpoint.
 *
 * @param id of the event: the same for all endpoints, and in every delivery
 * @param timestamp when it happened
 * @param sequence greater than that of everything that happened to the subject before
 * @param ownerId the account that it happened to
 * @param subjectId what it happened to
 */
@Serdeable
public record WebhookPayload(
        String type,
        Instant timestamp,
        UUID id,
        String version,
        long sequence,
        UUID ownerId,
        UUID subjectId,

        @Schema(type = "object", implementation = Object.class)
        JsonNode data) {

    private static final int FRACTION_BITS = 12;
    private static final long FRACTION = 0xfff;

    /** The time in the id of an event, to the 4096th part of a millisecond: below 2^53 until the year 2039. */
    public static long sequenceOf(UUID eventId) {
        long high = eventId.getMostSignificantBits();
        return (high >>> 16 << FRACTION_BITS) | (high & FRACTION);
    }
}
