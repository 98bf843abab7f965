/** The schedule. */
@NullMarked
package dev.medley.notifications.contacts.inbox;

import org.jspecify.annotations.NullMarked;
