/** SQL. */
@NullMarked
package dev.medley.notifications.push.browsers.store;

import org.jspecify.annotations.NullMarked;
