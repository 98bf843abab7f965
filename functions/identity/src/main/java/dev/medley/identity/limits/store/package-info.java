/** SQL. */
@NullMarked
package dev.medley.identity.limits.store;

import org.jspecify.annotations.NullMarked;
