/** SQL. */
@NullMarked
package dev.medley.identity.throttle.store;

import org.jspecify.annotations.NullMarked;
