package dev.medley.security.audit;

import dev.medley.audit.AuditEntry;

/**
 * An entry in its place of the chain.
 *
 * @param content what is hashed of it, behind the hash before
 */
public record AuditLink(long position, AuditEntry entry, String content, String previousHash, String hash) {}
