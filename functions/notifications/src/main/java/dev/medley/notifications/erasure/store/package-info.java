/** SQL. */
@NullMarked
package dev.medley.notifications.erasure.store;

import org.jspecify.annotations.NullMarked;
