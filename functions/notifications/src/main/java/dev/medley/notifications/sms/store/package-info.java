/** SQL. */
@NullMarked
package dev.medley.notifications.sms.store;

import org.jspecify.annotations.NullMarked;
