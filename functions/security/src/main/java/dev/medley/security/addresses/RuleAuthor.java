package dev.medley.security.addresses;

import dev.medley.audit.AuditContext;
import org.jspecify.annotations.Nullable;

/**
 * The operator who changes rules.
 *
 * @param country where they are; null where nobody knows
 * @param force whether the change may keep themselves out
 */
public record RuleAuthor(AuditContext context, @Nullable String country, boolean force) {}
