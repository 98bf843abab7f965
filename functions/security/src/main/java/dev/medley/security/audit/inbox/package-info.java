/** Verifies the audit on schedule. */
@NullMarked
package dev.medley.security.audit.inbox;

import org.jspecify.annotations.NullMarked;
