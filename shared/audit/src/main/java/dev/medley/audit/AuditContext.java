package dev.medley.audit;

import dev.medley.access.Caller;

/** Who acts, and from which address. */
public record AuditContext(Caller actor, String address) {}
