/** SQL. */
@NullMarked
package dev.medley.notifications.editing.store;

import org.jspecify.annotations.NullMarked;
