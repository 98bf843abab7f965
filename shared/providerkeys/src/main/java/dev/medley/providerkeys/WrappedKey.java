package dev.medley.providerkeys;

/** A data key that may stand beside what it encrypts, and the name of the key that opens it. */
public record WrappedKey(byte[] bytes, String wrappingKey) {}
