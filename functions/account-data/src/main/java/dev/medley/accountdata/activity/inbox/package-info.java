/** Events taken off the queue. */
@NullMarked
package dev.medley.accountdata.activity.inbox;

import org.jspecify.annotations.NullMarked;
