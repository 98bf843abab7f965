/** SQL. */
@NullMarked
package dev.medley.notifications.entries.store;

import org.jspecify.annotations.NullMarked;
