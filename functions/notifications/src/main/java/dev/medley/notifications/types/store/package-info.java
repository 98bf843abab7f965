/** SQL. */
@NullMarked
package dev.medley.notifications.types.store;

import org.jspecify.annotations.NullMarked;
