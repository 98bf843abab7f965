/** SQL. */
@NullMarked
package dev.medley.notifications.recipients.store;

import org.jspecify.annotations.NullMarked;
