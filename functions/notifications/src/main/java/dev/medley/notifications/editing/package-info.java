/** Administrators edit what notifications say. */
@NullMarked
package dev.medley.notifications.editing;

import org.jspecify.annotations.NullMarked;
