/** Mails about notifications: when each is due, what became of it, and digests of several. */
@NullMarked
package dev.medley.notifications.deliveries;

import org.jspecify.annotations.NullMarked;
