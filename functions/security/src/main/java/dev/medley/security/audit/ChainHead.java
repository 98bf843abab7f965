package dev.medley.security.audit;

/**
 * A place of the chain as somebody wrote it down.
 *
 * @param hash in hexadecimal digits
 */
public record ChainHead(long position, String hash) {}
