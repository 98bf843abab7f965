/** SQL. */
@NullMarked
package dev.medley.identity.recovery.store;

import org.jspecify.annotations.NullMarked;
