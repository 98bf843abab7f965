/** SQL. */
@NullMarked
package dev.medley.notifications.push.store;

import org.jspecify.annotations.NullMarked;
