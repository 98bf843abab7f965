/** SQL. */
@NullMarked
package dev.medley.notifications.notices.store;

import org.jspecify.annotations.NullMarked;
