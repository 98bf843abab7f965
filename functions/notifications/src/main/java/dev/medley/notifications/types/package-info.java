/** What people are notified of, as the groups declare it that announce the events. */
@NullMarked
package dev.medley.notifications.types;

import org.jspecify.annotations.NullMarked;
