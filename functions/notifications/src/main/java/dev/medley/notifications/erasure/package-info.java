/** Deletes what belongs to an account. */
@NullMarked
package dev.medley.notifications.erasure;

import org.jspecify.annotations.NullMarked;
