/** SQL. */
@NullMarked
package dev.medley.notifications.templates.store;

import org.jspecify.annotations.NullMarked;
