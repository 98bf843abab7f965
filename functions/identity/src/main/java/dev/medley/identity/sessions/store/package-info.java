/** SQL. */
@NullMarked
package dev.medley.identity.sessions.store;

import org.jspecify.annotations.NullMarked;
