/** The audit of all functions: searched, exported, and verified. It is written through {@code shared/audit}. */
@NullMarked
package dev.medley.security.audit;

import org.jspecify.annotations.NullMarked;
