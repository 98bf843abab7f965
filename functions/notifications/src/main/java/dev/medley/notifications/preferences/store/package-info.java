/** SQL. */
@NullMarked
package dev.medley.notifications.preferences.store;

import org.jspecify.annotations.NullMarked;
