/** The schedule of sums. */
@NullMarked
package dev.medley.content.engagement.inbox;

import org.jspecify.annotations.NullMarked;
