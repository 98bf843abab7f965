/** Threat feeds in PostgreSQL. */
@NullMarked
package dev.medley.security.feeds.store;

import org.jspecify.annotations.NullMarked;
