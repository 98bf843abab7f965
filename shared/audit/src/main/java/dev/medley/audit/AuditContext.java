package dev.medley.audit;

import dev.medley.security.Caller;

/** Who acts, and from which address. */
public record AuditContext(Caller actor, String address) {}
