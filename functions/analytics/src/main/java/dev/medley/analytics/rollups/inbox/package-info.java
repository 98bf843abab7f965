/** What is done each minute. */
@NullMarked
package dev.medley.analytics.rollups.inbox;

import org.jspecify.annotations.NullMarked;
