/** What SES says of mails, taken off the queue. */
@NullMarked
package dev.medley.notifications.suppressions.inbox;

import org.jspecify.annotations.NullMarked;
