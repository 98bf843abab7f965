package dev.medley.providerkeys;

/**
 * A key under envelope encryption.
 *
 * @param ciphertext the key under its data key: a nonce of 12 bytes, then what AES-256-GCM made of it
 * @param dataKey the data key under a wrapping key
 */
public record EncryptedKey(byte[] ciphertext, WrappedKey dataKey) {}
