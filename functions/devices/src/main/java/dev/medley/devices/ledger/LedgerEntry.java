package dev.medley.devices.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a device, or by it.
 *
 * @param number counted from one for each device
 * @param actorId who did it; null for the device itself and for Medley
 * @param hash covers the entry and the hash of the one before
 */
public record LedgerEntry(
        UUID id,
        UUID deviceId,
        int number,
        Instant at,
        @Nullable UUID actorId,
        String action,
        Map<String, String> data,
        byte[] hash) {}
