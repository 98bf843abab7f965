package dev.medley.objects;

import java.time.Instant;
import java.util.Map;

/**
 * A request that its holder may send to the store until it expires.
 *
 * @param headers to be sent exactly so
 */
public record PresignedTransfer(String method, String url, Map<String, String> headers, Instant expiresAt) {}
