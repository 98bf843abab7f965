/** SQL. */
@NullMarked
package dev.medley.notifications.suppressions.store;

import org.jspecify.annotations.NullMarked;
