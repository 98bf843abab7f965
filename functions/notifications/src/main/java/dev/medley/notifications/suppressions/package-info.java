/** Addresses that no mail goes to any more, because it bounced or its reader complained. */
@NullMarked
package dev.medley.notifications.suppressions;

import org.jspecify.annotations.NullMarked;
