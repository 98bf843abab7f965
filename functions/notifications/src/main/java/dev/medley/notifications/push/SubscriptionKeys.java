package dev.medley.notifications.push;

/**
 * What a browser gave out for pushes to it (RFC 8291, 2).
 *
 * @param publicKey a point of P-256, uncompressed
 * @param authSecret 16 bytes
 */
public record SubscriptionKeys(byte[] publicKey, byte[] authSecret) {}
